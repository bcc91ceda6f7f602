import type { NameKey } from '../../model/name-key.js'
import { nearKeys } from '../../model/near-keys.js'
import { NearNames, type Resemblance } from '../../model/near-names.js'
import { type Fault, whereabouts } from '../fault.js'
import type { Survey } from '../survey.js'

/** A spelling of a name, where it stands first. */
interface Spelling {
  name: string
  key: NameKey
  place: Fault['place']
}

const slips: Record<Resemblance<Spelling>['slip'] | 'case', string> = {
  case: 'with other capitals',
  letters: 'with other letters',
  order: 'with its words in another order',
  shortened: 'with more or fewer words',
}

/** Two spellings of what may be one person's name; each spelling is told of once. */
export function similarName(survey: Survey): Fault[] {
  const near = new NearNames<Spelling>()
  const faults: Fault[] = []
  for (const spelling of spellingsOf(survey)) {
    const keys = nearKeys(spelling.key)
    const resemblance = near.find(keys)
    if (resemblance !== null) faults.push(fault(spelling, resemblance))
    near.add(keys, spelling)
  }
  return faults
}

/** Every spelling once: those of the entries, then those that stand beside listed names in the text around. */
function spellingsOf(survey: Survey): Spelling[] {
  const spellings = new Map<string, Spelling[]>()
  const add = (spelling: Spelling): void => {
    const alike = spellings.get(spelling.key.spelling)
    if (alike === undefined) spellings.set(spelling.key.spelling, [spelling])
    else if (!alike.some(({ name }) => hasSameCase(name, spelling.name))) alike.push(spelling)
  }
  for (const { person, key } of survey.people) add({ name: person.name, key, place: person.position })
  for (const { name, key, place } of survey.lists.flatMap(list => list.mentions)) {
    if (key.isFull) add({ name, key, place })
  }
  return [...spellings.values()].flat()
}

/** Whether words have their capitals alike, or all capitals, as headings and family names may be set. */
function hasSameCase(name: string, other: string): boolean {
  const [words, others] = [wordsIn(name), wordsIn(other)]
  return words.every((word, index) => {
    const same = others[index]
    return word === same || isUpper(word) || (same !== undefined && isUpper(same))
  })
}

function wordsIn(name: string): string[] {
  return name.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? []
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

/** The poorer spelling is told of: the shorter, or the one without diacritics; of equals the later. */
function fault(later: Spelling, { other: earlier, slip }: Resemblance<Spelling>): Fault {
  const how = later.key.spelling === earlier.key.spelling ? 'case' : slip
  const [poorer, richer] = richness(later) > richness(earlier) ? [earlier, later] : [later, earlier]
  return {
    reason: `Unexpected name ${poorer.name}, expected one spelling for one person: ${richer.name} at ${whereabouts(richer.place)} has it ${slips[how]}`,
    place: poorer.place,
    actual: poorer.name,
    expected: [richer.name],
  }
}

const richness = ({ key }: Spelling): number => key.spelling.normalize('NFD').length
