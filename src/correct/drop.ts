import type { VFile } from 'vfile'
import type { Announcement, Dropped, Entry } from '../model/announcement.js'
import type { Anchor } from '../model/corrections.js'
import { around, blocksOf, isInDescription } from './blocks.js'
import { changeEntries, citeEntry, entriesOf } from './entries.js'

/** Takes what was read as an entry out of the digest. */
export function dropEntry(announcement: Announcement, anchor: Anchor, file: VFile): Announcement {
  const dropped = citeEntry(anchor, entriesOf(announcement), file)
  if (!dropped) return announcement
  return changeEntries(announcement, entry => [entry === dropped ? asDropped(entry) : entry])
}

function asDropped(entry: Entry): Dropped {
  const children = entry.children.filter(child => !isInDescription(child, entry)).flatMap(blocksOf)
  return { type: 'dropped', reason: 'correction', children, ...around([entry]) }
}
