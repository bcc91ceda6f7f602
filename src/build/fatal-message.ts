import { VFileMessage } from 'vfile-message'
import type { HandbillError } from '../model/error.js'

/** The error as a message that fails its file: what is wrong and the cure. */
export function fatalMessage({ message, cure, code, place }: HandbillError): VFileMessage {
  const fatal = new VFileMessage(`${message}. ${cure}`, {
    ruleId: code,
    source: 'handbill',
    ...(place ? { place: { line: place.line, column: place.column } } : {}),
  })
  fatal.fatal = true
  if (place) fatal.file = place.file
  return fatal
}
