/**
 * People on both sides of a title, with no word for who is who: "Ada Byron, Lund – Tables of the tides – Wei Lin". That the last
 * part names people shows by its repetition.
 */
import { groupBy } from '../../../model/group-by.js'
import type { Role } from '../../../model/vocabulary.js'
import type { Features } from '../../features/features.js'
import { meaningOf } from '../../phrases/labels/meaning.js'
import { type CommonWords, isGivenName } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'
import { isCountry } from '../../phrases/people/places.js'
import { hasAffiliationWord } from '../../phrases/people/workplace.js'
import { type Cut, signCuts } from '../../phrases/splits/cuts.js'

const fewestLines = 2
/** One in four may lack those behind it, or name somebody whom no list knows. */
const mostly = 0.75
/** What is more looks like a name rather than a title. */
const likelyPeople = 1.2
/** What a name counts at least that no list knows. */
const leastPeople = 0.5
/** What all lines hold that two such signs part: looking for it takes less. */
const maybeTwice = /\s[–—|•·-]+\s.+\s[–—|•·-]+\s/u
/** Towns look like names, too: "Mexico City"; but few of them open with a given name. */
const oftenGiven = 0.3
/** How many lines say at most what the people are. */
const scanned = 200

/** Makes segments of those who stand behind the titles, where most lines that two signs part name people in front and there. */
export function partHelpers(all: readonly Features[], common: CommonWords): void {
  for (const lines of partedTwice(all, common).values()) {
    const named = lines.filter(({ feature, cuts }) => namesBehind(feature.text, cuts[1], common))
    if (named.length < fewestLines || named.length < lines.length * mostly) continue
    const given = named.filter(({ feature, cuts }) =>
      isGivenName(firstWord(feature.text.slice(cuts[1].right))),
    )
    if (given.length < named.length * oftenGiven) continue
    const role: Role = namesMentors(all) ? 'mentor' : 'contributor'
    for (const { feature, cuts } of named) {
      const [first, { left, right, end }] = cuts
      // A colon behind the people is the title's.
      feature.label = null
      feature.link = { people: [feature.from, first.left], title: [first.right, left] }
      const label = { text: '', key: role, meaning: role, valueFrom: 0 }
      feature.endsIn({ label, from: right, to: end, outerFrom: left, outerTo: end })
    }
  }
}

interface Parted {
  feature: Features
  cuts: readonly [Cut, Cut]
}

/** Lines that two signs of one kind part, with people before the first and a title behind it, by shape and sign. */
function partedTwice(all: readonly Features[], common: CommonWords): Map<string, Parted[]> {
  const found: Parted[] = []
  for (const feature of all) {
    const cuts = feature.isShort && maybeTwice.test(feature.text) ? twoCuts(feature) : null
    if (!cuts || !opensWithPeople(feature, cuts, common)) continue
    found.push({ feature, cuts })
  }
  return groupBy(found, ({ feature, cuts: [{ separator }] }) => `${feature.shape} ${separator}`)
}

function twoCuts({ text, from }: Features): [Cut, Cut] | null {
  const cuts = [...signCuts(text, from, text.length)]
  for (const separator of ['dash', 'bar']) {
    const [first, second, ...more] = cuts.filter(cut => cut.separator === separator)
    if (first && second) return more.length === 0 ? [first, second] : null
  }
  return null
}

function opensWithPeople(
  { text, from }: Features,
  [first, second]: readonly [Cut, Cut],
  common: CommonWords,
) {
  const between = text.slice(first.right, second.left)
  const isPlace = hasAffiliationWord(between) || isCountry(between)
  return (
    peopleScore(text.slice(from, first.left), common) > leastPeople &&
    !isPlace &&
    peopleScore(between, common) < likelyPeople
  )
}

function namesBehind(text: string, { right, end }: Cut, common: CommonWords): boolean {
  const behind = text.slice(right, end)
  return !hasAffiliationWord(behind) && !isCountry(behind) && peopleScore(behind, common) > leastPeople
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? ''
}

/** Whether a word of the announcement is one for mentors. */
function namesMentors(all: readonly Features[]): boolean {
  return all
    .slice(0, scanned)
    .some(({ text }) => (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).some(word => meaningOf(word) === 'mentor'))
}
