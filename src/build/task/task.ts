/** One announcement's work and what came of it, as plain data: it crosses threads and is kept between runs. */

import type { AnnouncementRecord } from '../../model/collection.js'
import type { Look, PartialLook } from '../../model/look.js'
import type { Change } from '../output/change.js'
import type { FileMessages } from './plain-messages.js'

/** All that decides on the bytes of one announcement's outputs, and where they go. */
export interface Task {
  /** The announcement's path, as messages name it; of a message in a mailbox, one that is on no disk. */
  input: string
  /** The file on the disk that it stands in. */
  source: string
  /** Its name in the folder that was searched, with `/`. */
  listed: string
  /** Of a message that stands in a mailbox, in memory that threads share; a file is read when its turn comes. */
  bytes: Uint8Array | null
  /** The outputs' path within the output folder, with `/`, without the format's extension. */
  name: string
  /** The output folder. */
  output: string
  /** What holds for it, but for what it says itself. */
  look: Look
  /** What was called for: it counts more than what the announcement says itself. */
  flags: PartialLook
  /** The way from its pages to those over all announcements, `''` or `'../'`; `null` where there are none. */
  site: string | null
  /** The date that the documents carry, in milliseconds since 1970; `null` for none. */
  date: number | null
}

/** What to do with a task: write its outputs, or compare them with what is there. */
export type Mode = 'build' | 'check'

/** How tasks are done. */
export interface Manner {
  mode: Mode
  /** Do everything again, whatever an earlier run has left, and write over what handbill did not make. */
  force: boolean
}

/** An output: it is now there, or, when checking, would be. */
export interface TaskOutput {
  path: string
  /** Of its bytes, in hexadecimal. */
  sha256: string
  /** How it is to what was there before. */
  change: Change
}

/** A file that an earlier run has made and that nothing asks for any more. */
export interface Leftover {
  /** Within the output folder. */
  path: string
  /** Of what handbill wrote; other bytes are somebody else's. */
  sha256: string
}

/** What became of one announcement. */
export interface TaskResult {
  /** In the order of the task's formats; empty when the announcement failed. */
  outputs: TaskOutput[]
  /** Number of entries and of different people's names; 0 when the announcement failed. */
  entries: number
  people: number
  /** What is said of the announcement; a fatal message says why it failed. */
  input: FileMessages
  /** What is said of the corrections beside it; `null` where there are none. */
  corrections: FileMessages | null
  /** What is said of the template's files: the same for each announcement that meets the fault. */
  template: FileMessages[]
  /** Outputs that earlier runs have made in formats that are not asked for now. */
  former: Leftover[]
  /** What a collection needs of it; `null` when the announcement failed, and where there is no collection. */
  record: AnnouncementRecord | null
  /** Why no other task can be done either: the disk is full; `null` where all is well or the fault is its own. */
  halt: { message: string; cure: string } | null
  /** Nothing had changed since an earlier run, whose result this is. */
  recalled: boolean
}
