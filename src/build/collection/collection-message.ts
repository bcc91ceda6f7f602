import { VFileMessage } from 'vfile-message'
import type { CollectionMessage } from '../../model/collection.js'

/** What is said of several announcements, as a message on the one it stands in. */
export function collectionMessage({
  reason,
  rule,
  line,
  column,
  actual,
  expected,
}: CollectionMessage): VFileMessage {
  const message = new VFileMessage(reason, { ruleId: rule, source: 'handbill', place: { line, column } })
  message.fatal = false
  message.actual = actual
  message.expected = [expected]
  return message
}
