/** What says of people what they are or will do: "will be working on tides", "is a student", "talks about tides". It is no title. */
import { auxiliaries, copulas, workingPhrases } from '../../lexicon/connectives.js'
import { speakingPhrases } from '../../lexicon/speaking.js'

const verbs = [...copulas, ...auxiliaries].join('|')
const predicate = new RegExp(`^(?:${[verbs, ...speakingPhrases].join('|')})\\s`, 'u')
const sentence = new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*\\s+){1,5}(?:${verbs})\\s`, 'u')

/** Whether a text goes on behind those whom it speaks of. */
export function isPredicate(text: string): boolean {
  return predicate.test(text)
}

/** Whether a text opens with a name and says what they are or will do, with or without a full stop at its end. */
export function opensWithSubject(text: string): boolean {
  return sentence.test(text)
}

const working = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}’'-]+\\s+(?:${workingPhrases.join('|')})(?![\\p{L}\\p{M}])`,
  'u',
)

/** Whether a text opens with one word and says what somebody who is called so will work on. */
export function opensWithWorker(text: string): boolean {
  return working.test(text)
}
