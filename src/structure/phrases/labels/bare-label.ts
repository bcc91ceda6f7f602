/** Labels of people that lack their colon: "Mentor Ada Byron". */
import type { Role } from '../../../model/vocabulary.js'
import { isKnownLabel, type Label, roleOfLabel } from './meaning.js'

/** Characters in which such a label stands. */
const longestOpening = 48

/**
 * A label of people without its colon, before a name: "Mentor Ada Byron"; `null` where the line begins with none.
 * "Team Ada" is what a team is called, unless `team` says that others have the colon.
 */
export function bareLabelOf(text: string, team = false): Label | null {
  const head = text.slice(0, longestOpening)
  const match = opensWithLabel(head) ? bareLabel.exec(head) : null
  if (!match) return null
  const words = [match[1], match[2]].filter(part => part !== undefined)
  for (const name of [words.join(' '), words[0] ?? '']) {
    const role = isKnownLabel(name) ? roleOfLabel(name) : null
    const valueFrom = name.length + (/^\s*/u.exec(text.slice(name.length))?.[0].length ?? 0)
    if (role && (team || isBareRole(role, name)) && /^[@\p{Lu}\p{Lo}]/u.test(text.slice(valueFrom)))
      return { text: name, key: role, meaning: role, valueFrom }
  }
  return null
}

/** Whether the first word of a text is a label, or the first two are. */
function opensWithLabel(text: string): boolean {
  const [, first = '', second = ''] = firstWords.exec(text) ?? []
  return first !== '' && (isKnownLabel(first) || isKnownLabel(`${first} ${second}`))
}

const firstWords = /^(\S+)(?:\s(\S+))?\s/

function isBareRole(role: Role, name: string): boolean {
  return role !== 'team' || !/^[a-z]/i.test(name)
}

const bareLabel = /^([\p{L}()/:*-]{3,20}|\p{Script=Han}{2,4})(?:\s(\p{Ll}{3,20}))?\s/u
