/** The corridor: the stages in their order, one shape handed from each to the next. */
import { VFile } from 'vfile'
import { digest } from './digest/index.js'
import type { Announcement } from './model/announcement.js'
import type { Digest } from './model/digest.js'
import type { Template } from './model/template.js'
import type { Format } from './model/vocabulary.js'
import { read } from './read/index.js'
import { structure } from './structure/index.js'

/** bytes → mdast → announcement. */
export function parse(file: VFile): Announcement {
  return structure(read(file), file)
}

/** bytes → digest. */
export function extractFile(file: VFile): Digest {
  return digest(parse(file), file)
}
