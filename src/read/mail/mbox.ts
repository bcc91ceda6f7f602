/** A mailbox file's messages (RFC 4155; quoting as in "mboxrd"). */
import { VFile } from 'vfile'

/** A line that begins a message: `From sender Thu Jan  1 00:00:00 2015`. */
const separator = /(?:^|(?<=\n\r?\n))From \S.*\b\d\d:\d\d.*\b\d{4}\b.*(?:\r?\n|$)/g

/**
 * One file for each message of a mailbox, named after it and numbered: `list.mbox` gives `list-1.eml` and so on. A
 * file that is no mailbox is its own only message.
 */
export function splitMbox(file: VFile): VFile[] {
  const raw = Buffer.from(file.value).toString('latin1')
  if (!raw.startsWith('From ')) return [file]
  const starts = [...raw.matchAll(separator)]
  const width = String(starts.length).length
  const messages = starts.map((start, index) =>
    raw.slice(start.index + start[0].length, starts[index + 1]?.index),
  )
  const files = messages.map((message, index) =>
    messageFile(file, message, String(index + 1).padStart(width, '0')),
  )
  return files.length === 0 ? [file] : files
}

function messageFile(mailbox: VFile, message: string, number: string): VFile {
  const value = Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1')
  const file = new VFile({ value })
  if (mailbox.path === undefined) return file
  file.path = mailbox.path
  file.basename = `${mailbox.stem}-${number}.eml`
  return file
}
