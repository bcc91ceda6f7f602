import { VFile } from 'vfile'
import type { AnnouncementRecord, Collection } from '../../model/collection.js'
import { HandbillError } from '../../model/error.js'
import { collect, extract, recordOf } from '../../pipeline.js'
import { fatalMessage } from '../fatal-message.js'
import { readCorrections } from '../input/corrections.js'
import { readBytes } from '../input/inputs.js'
import { planTasks } from '../plan.js'
import { openProject } from '../project/project.js'
import { vfileOf } from '../task/plain-messages.js'
import type { Task } from '../task/task.js'
import { collectionMessage } from './collection-message.js'

/** A collection, and the files that it was read from, with their messages. */
export interface ReadCollection {
  collection: Collection
  /** A fatal message says why a file is not in it. */
  files: VFile[]
}

/** An announcement's source, what it gives, and what is said of it. */
interface ReadRecord {
  record: AnnouncementRecord | null
  file: VFile
  corrections: VFile | null
}

/** Which announcements are read. */
export interface CollectionRequest {
  /** The path of a configuration; `null`, the default, for none. */
  config?: string | null
  /** Files and folders; all of the configuration when there are none, without one `input`. */
  inputs?: readonly string[]
}

/**
 * Reads announcements with the corrections beside them, and collects them. Nothing is written. A file that fails does
 * not stop the others.
 *
 * @throws HandbillError `config-broken`
 */
export async function readCollection({
  config = null,
  inputs = [],
}: CollectionRequest = {}): Promise<ReadCollection> {
  const project = await openProject({ config, flags: {} })
  const { tasks, missing } = await planTasks(project, inputs, null)
  const read: ReadRecord[] = []
  for (const task of tasks) read.push(await readRecord(task))
  const collection = collect(
    read.flatMap(({ record }) => record ?? []),
    project.collection ?? {},
  )
  const fileOf = new Map(read.map(({ record, file }) => [record?.name, file]))
  for (const message of collection.messages)
    fileOf.get(message.announcement)?.messages.push(collectionMessage(message))
  const files = read.flatMap(({ file, corrections }) => (corrections ? [file, corrections] : [file]))
  return { collection, files: [...missing.map(vfileOf), ...files] }
}

async function readRecord({ input, bytes, name }: Task): Promise<ReadRecord> {
  const file = new VFile({ path: input })
  const nothing = { record: null, file, corrections: null }
  try {
    file.value = bytes ?? readBytes(input)
    const corrections = await readCorrections(input)
    const digest = extract(file, { corrections })
    return { record: recordOf(digest, name, []), file, corrections }
  } catch (error) {
    if (error instanceof HandbillError) file.messages.push(fatalMessage(error))
    else if (!file.messages.some(message => message.fatal)) throw error
    return nothing
  } finally {
    // The text is large and nobody reads it again; the messages stay.
    file.value = ''
  }
}
