/** Reads lines by every layout, and keeps the reading that explains the document best. */
import type { Hints } from '../../model/corrections.js'
import { featuresOf } from '../document/features-of.js'
import type { Draft } from '../entries/draft.js'
import { draftsOf } from '../entries/drafts.js'
import { roleOfOccasion } from '../facts/occasion.js'
import type { Features } from '../features/features.js'
import { minutesStems } from '../lexicon/others.js'
import { resultStems } from '../lexicon/results.js'
import { commonWords } from '../lines/common-words.js'
import type { Line } from '../lines/lines.js'
import { isRole } from '../phrases/labels/meaning.js'
import { asksForProposals, tellsHowToApply } from '../phrases/sentences/calls.js'
import { stemMatcher } from '../words/stems.js'
import { type Decoded, decode, stretch } from './decode.js'
import { detailsOf } from './details.js'
import { asStatedWithoutFirst, withoutFalseStart } from './false-start.js'
import { withFurtherPeople } from './further-people.js'
import { withFirstGroup, withGroupsOfGroups } from './groups.js'
import { withoutIntroductions } from './introductions.js'
import { proposeLayouts } from './layouts.js'
import { asksForEntries, keepsPins, layoutsInOrder, type Pins } from './pins.js'
import { Ranking } from './ranking.js'
import { withoutRefrains } from './refrains.js'
import { type Scene, sceneOf } from './scene.js'
import { entryStates } from './states.js'
import { type Named, settleTail } from './tail.js'
import { isAsStated } from './weigh.js'

export interface Interpretation {
  scene: Scene
  best: Decoded
  /** The best reading by a layout of another kind. */
  second: Decoded | null
  drafts: Draft[]
}

/** Log-odds against "no entries" that a reading must have, that one of two entries among more text, and that one with a single entry. */
const leastSeveral = 3
const leastPair = 4
const leastAlone = 5
/** What they must have where the title asks for entries, or minutes tell of much else. */
const leastCalled = 14

/** Lines that layouts are tried on; what repeats, repeats in the first of them. */
const sampleSize = stretch

export function interpret(lines: readonly Line[], pins: Pins, hints: Hints | null): Interpretation {
  const common = commonWords(lines)
  const scene = sceneOf(featuresOf(lines, common), common, pins)
  const proposed = proposeLayouts(scene.all.slice(0, sampleSize))
  const ranked = new Ranking(sampleOf(scene), layoutsInOrder(proposed, hints))
  // Who says how entries are to be read says that there are some, even where few lines speak for them.
  const isSaid = asksForEntries(pins) || (hints?.fields ?? null) !== null
  const floor = isCall(scene.all) ? leastCalled : 0
  const chosen =
    ranked.find(decoded => decoded.score >= floor && isEnough(scene, decoded)) ??
    (isSaid ? ranked.find(hasEntries) : undefined)
  const whole = withoutFalseStart(scene, inFull(scene, chosen ?? nothing(scene)))
  const first = isSaid || isEnough(scene, whole) ? whole : nothing(scene)
  const found = keeping(pins, withFirstGroup(scene, withFurtherPeople(scene, first)), first)
  const role = roleOfOccasion(scene.all, found)
  const foundDrafts = draftsOf(scene, found, common, role)
  const entries = detailsOf(scene, found, foundDrafts) ?? found
  const names = namedIn(draftsOf(scene, lastEntry(entries), common, role), foundDrafts)
  const settled = withGroupsOfGroups(scene, withoutIntroductions(scene, settleTail(scene, entries, names)))
  const best = keeping(pins, withoutRefrains(scene, settled), entries)
  const second = ranked.find(
    ({ layout }) => layout.head !== best.layout.head || layout.second !== best.layout.second,
  )
  return {
    scene,
    best,
    second: second ?? null,
    drafts: isSameReading(best, found) ? foundDrafts : draftsOf(scene, best, common, role),
  }
}

function isSameReading(one: Decoded, other: Decoded): boolean {
  return (
    one.layout === other.layout &&
    one.gains === other.gains &&
    one.states.every((state, index) => state === other.states[index])
  )
}

function sampleOf(scene: Scene): Scene {
  return scene.all.length <= sampleSize ? scene : { ...scene, all: scene.all.slice(0, sampleSize) }
}

/** A reading of the sample as one of all lines; the score stays that of the sample, to compare with the others. */
function inFull(scene: Scene, decoded: Decoded): Decoded {
  if (decoded.states.length === scene.all.length) return decoded
  return { ...asStatedWithoutFirst(scene, decode(scene, decoded.layout)), score: decoded.score }
}

const tellsResults = stemMatcher(resultStems)

/** Lines that may say that what follows are minutes, and how far in them. */
const opening = 4
const longestOpening = 80
const minutes = stemMatcher(minutesStems)

/** Headings on how to apply that make an announcement a call whatever its title is; one may tell of the next round. */
const callSections = 2

/**
 * Whether these are the minutes of a meeting, or a title or its headings ask for proposals, and the title does not say
 * that any were chosen; running text may tell of those who applied.
 */
function isCall(all: readonly Features[]): boolean {
  const [first, ...others] = all.slice(0, opening).filter(({ line }) => line.dropped === null)
  if (first && [first, ...others].some(({ text }) => minutes(text.slice(0, longestOpening)))) return true
  if (!first?.isShort || tellsResults(first.text)) return false
  const isTitle = first.line.kind === 'heading' || first.prose <= 0
  return (isTitle && asksForProposals(first.text)) || hasCallSections(all)
}

function hasCallSections(all: readonly Features[]): boolean {
  const headings = all.filter(
    ({ isShort, prose, text, line }) =>
      isShort && prose <= 0 && line.dropped === null && tellsHowToApply(text),
  )
  return headings.length >= callSections
}

function hasEntries({ score, states }: Decoded): boolean {
  return score > Number.NEGATIVE_INFINITY && states.includes('head')
}

/** What a reading was made into, unless it forgets what people say of its lines. */
function keeping(pins: Pins, after: Decoded, before: Decoded): Decoded {
  return keepsPins(pins, after.layout, after.states) ? after : before
}

/** One entry alone repeats nothing, and two could do so by chance: they have to be the surer. So have few among much else. */
function isEnough(scene: Scene, decoded: Decoded): boolean {
  const { all } = scene
  const { states, score } = decoded
  const lines = states.filter((_, index) => all[index]?.line.dropped === null)
  const entries = lines.filter(state => state === 'head').length
  const inside = lines.filter(state => entryStates.includes(state)).length
  const share = inside / Math.max(1, lines.length)
  const least = entries < 2 ? leastAlone : leastOf(entries, share) - toldOf(scene, decoded)
  return score >= least + scarcity * Math.max(0, Math.log((1 - share) / share))
}

function leastOf(entries: number, share: number): number {
  return entries === 2 && share < 0.5 ? leastPair : leastSeveral
}

/**
 * What it takes from that where the title says that some were chosen, the text above how many, or a label in every entry
 * who they are; all three say no more than two.
 */
const told = 1
const mostTold = 2

function toldOf(scene: Scene, decoded: Decoded): number {
  const signs = [tellsChosen(scene.all), isAsStated(scene, decoded), hasLabelledPeople(scene, decoded)]
  return told * Math.min(mostTold, signs.filter(Boolean).length)
}

/** Whether a label of people stands before what surely are some in every entry. */
function hasLabelledPeople({ all }: Scene, { states }: Decoded): boolean {
  const labelled = states.map((state, index) => {
    const feature = all[index]
    return state !== 'head' && entryStates.includes(state) && feature !== undefined && labelsPeople(feature)
  })
  const heads = states.flatMap((state, index) => (state === 'head' ? [index] : []))
  return heads.every((head, entry) => {
    const next = labelled.indexOf(true, head)
    return next > head && next < (heads[entry + 1] ?? states.length)
  })
}

function labelsPeople({ label, valuePeople }: Features): boolean {
  return isRole(label?.meaning) && valuePeople > surelyPeople
}

const surelyPeople = 0.5

function tellsChosen(all: readonly Features[]): boolean {
  const first = all.find(({ line }) => line.dropped === null)
  return first?.isShort === true && tellsResults(first.text)
}

/** What the log-odds of a line to be outside all entries add to what these must have: there are more places to be wrong at. */
const scarcity = 0.4

function nothing(scene: Scene): Decoded {
  return {
    layout: { head: 'title', separator: null, labelKey: null, second: null, needs: null, shape: null },
    score: 0,
    states: scene.all.map(() => 'lead' as const),
    gains: new Float64Array(scene.all.length),
  }
}

/** A reading without the entries before the last. */
function lastEntry(decoded: Decoded): Decoded {
  const head = decoded.states.lastIndexOf('head')
  return { ...decoded, states: decoded.states.map((state, index) => (index < head ? 'lead' : state)) }
}

/** The names in the last entry, and those in others than that. */
function namedIn(last: readonly Draft[], drafts: readonly Draft[]): Named {
  const own = nameWords(last.at(-1))
  const others = drafts.map(nameWords).filter(words => [...words].every(word => !own.has(word)))
  return { own, others }
}

function nameWords(draft: Draft | undefined): Set<string> {
  const people = draft?.people ?? []
  return new Set(people.flatMap(person => person.mention.name.split(/\s+/u)).filter(word => word.length > 2))
}
