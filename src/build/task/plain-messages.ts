/** Messages as plain data: errors lose their fields on the way between threads. */
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'

interface Point {
  line: number
  column: number
  offset?: number | undefined
}

/** A `VFileMessage` without what ties it to one thread. */
export interface PlainMessage {
  reason: string
  ruleId: string | null
  source: string | null
  place: Point | { start: Point; end: Point } | null
  fatal: boolean | null
  /** What was found, and what may stand there. */
  actual: string | null
  expected: string[] | null
}

/** A file with its messages. */
export interface FileMessages {
  path: string
  messages: PlainMessage[]
}

export const plainFile = (file: VFile): FileMessages => ({
  path: file.path,
  messages: file.messages.map(plainMessage),
})

export function plainMessage(message: VFileMessage): PlainMessage {
  return {
    reason: message.reason,
    ruleId: message.ruleId ?? null,
    source: message.source ?? null,
    place: message.place ? structuredClone(message.place) : null,
    fatal: message.fatal ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
  }
}

/** The file again, without its text. */
export function vfileOf({ path, messages }: FileMessages): VFile {
  const file = new VFile({ path })
  for (const message of messages) file.messages.push(messageOf(message, path))
  return file
}

function messageOf({ reason, ruleId, source, place, fatal, actual, expected }: PlainMessage, path: string) {
  const message = new VFileMessage(reason, { ruleId, source, place })
  message.fatal = fatal ?? undefined
  message.file = path
  message.name = `${path}:${message.name}`
  if (actual !== null) message.actual = actual
  if (expected !== null) message.expected = expected
  return message
}
