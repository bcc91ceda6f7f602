/** Ways of writing that an announcement keeps from entry to entry. */
import type { Decoded } from './decode.js'
import { type Features, isRole } from './features/features.js'
import { namesSeveral } from './features/label.js'
import { type CommonWords, isGivenName } from './features/name.js'
import { readPeople } from './features/people.js'
import type { Mention } from './features/person.js'
import { cellsOf, type Grid } from './features/table.js'
import type { Layout } from './layouts.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

export interface Conventions {
  /** "Name, Acme" rather than "Name, Name". */
  commaIsAffiliation: boolean
  /** Heads begin with the name of a prize and a colon. */
  prizeHeads: boolean
  /** Titles begin with "Title:", "Talk:" rather than now and then with "Keynote:". */
  labelledTitles: boolean
}

export function conventionsOf(scene: Scene, decoded: Decoded, common: CommonWords): Conventions {
  return {
    commaIsAffiliation: commaMeansAffiliation(scene, decoded, common),
    prizeHeads: isCommon(scene, decoded, 'prize'),
    labelledTitles: isCommon(scene, decoded, 'title'),
  }
}

/** Whether "Name, X" names one person and where they are from: X opens with no given name, line after line. */
function commaMeansAffiliation(scene: Scene, decoded: Decoded, common: CommonWords): boolean {
  let votes = 0
  let asked = false
  for (const [index, feature] of scene.all.entries()) {
    const state = decoded.states[index] ?? 'lead'
    for (const text of peopleTexts(feature, state, decoded, scene.gridAt.get(index))) {
      const vote = voteOf(readPeople(text, { common, commaIsAffiliation: false }).people)
      votes += vote
      asked ||= vote > 0
    }
  }
  return asked && votes >= 0
}

/** Above 0 where what stands after a comma is no person, below 0 where it is one. */
function voteOf(people: readonly Mention[]): number {
  if (endsInWord(people)) return 1
  if (people.length > 2) return -2
  if (people.some(person => person.trailing)) return 1
  if (people.length < 2) return 0
  return namesPlace(people) ? 1 : -1
}

/** Whether one word that is no given name stands behind whole names: a town, the short name of an institution. */
function endsInWord(people: readonly Mention[]): boolean {
  const last = people.at(-1)
  const isWord = last !== undefined && /^\p{Lu}\p{L}+$/u.test(last.name) && last.affiliation === null
  return (
    isWord &&
    people.length > 1 &&
    !opensGiven(last) &&
    people.slice(0, -1).every(({ name }) => name.includes(' '))
  )
}

/** Two capitals alone are not that much of a name. */
const surelyName = 2

/** Whether the second of two looks like no person beside the first. */
function namesPlace([first, second]: readonly Mention[]): boolean {
  if (second && (second.affiliation !== null || second.score > surelyName)) return false
  return opensGiven(first) && !opensGiven(second) && /\s/u.test(second?.name ?? '')
}

function opensGiven(person: Mention | undefined): boolean {
  return isGivenName(person?.name.split(/\s+/u)[0] ?? '')
}

/** The strings of a line that hold people with a comma, or a line end, between. */
function peopleTexts(feature: Features, state: State, { layout }: Decoded, grid: Grid | undefined): string[] {
  return peopleRanges(feature, state, layout, grid).filter(text => /[,，\n]/u.test(text))
}

function peopleRanges(feature: Features, state: State, layout: Layout, grid: Grid | undefined): string[] {
  if (state === 'second') return layout.second === 'people' ? [feature.text] : []
  if (state === 'field') {
    const { label } = feature
    return label && isRole(label.meaning) && !namesSeveral(label)
      ? [feature.text.slice(feature.from + label.valueFrom, feature.to)]
      : []
  }
  if (state !== 'head') return []
  if (layout.head === 'people') return [feature.text]
  if (grid)
    return cellsOf(feature)
      .filter((_, column) => isRole(grid.columns[column]?.meaning))
      .map(cell => cell.text)
  const split = feature.splits.find(each => each.order === layout.head && each.separator === layout.separator)
  return split ? [feature.text.slice(...split.people)] : []
}

/** Whether a third of the heads, and more than one, begin with a label of the kind. */
function isCommon({ all }: Scene, { states }: Decoded, meaning: 'prize' | 'title'): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const labelled = heads.filter(head => head.label?.meaning === meaning).length
  return labelled >= 2 && labelled * 3 >= heads.length
}
