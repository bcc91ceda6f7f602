/** Which lines are headings of groups, seen from the decoded whole. */
import type { Features } from '../features/features.js'
import { groupScore, headingDepth } from './between-score.js'
import type { Decoded } from './decode.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

/** The first entries stand in a group too where the others do: a line like the other groups' right before them. */
export function withFirstGroup(scene: Scene, decoded: Decoded): Decoded {
  const head = decoded.states.indexOf('head')
  const groups = scene.all.filter((_, index) => decoded.states[index] === 'group')
  if (groups.length === 1 && decoded.states.indexOf('group') < head) return withoutOnlyGroup(decoded, head)
  const index = groupBefore(scene, decoded, head)
  const feature = scene.all[index]
  if (!feature || !groups.some(group => group.shape === feature.shape)) return decoded
  const states = decoded.states.map(
    (state, at): State =>
      at === index ? 'group' : at > index && at < head && state === 'lead' ? 'note' : state,
  )
  return { ...decoded, states }
}

/** Short lines that each stand right above a group, where nothing else is text of an entry, are above several groups. */
export function withGroupsOfGroups({ all }: Scene, decoded: Decoded): Decoded {
  const { states } = decoded
  const told = states.flatMap((state, index) => (state === 'description' ? [index] : []))
  const isOver = (index: number): boolean => {
    const feature = all[index]
    return feature !== undefined && mayStandOver(feature) && states[index + 1] === 'group'
  }
  if (told.length === 0 || !told.every(isOver)) return decoded
  return { ...decoded, states: states.map(state => (state === 'description' ? 'group' : state)) }
}

function mayStandOver({ line, words, prose, text }: Features): boolean {
  return line.opensBlock && !line.opensItem && words <= longestOver && prose <= 0 && !/[.!?;,]$/u.test(text)
}

const longestOver = 6

/** The line before the first entry that could be a group's, past a line or two of prose. */
function groupBefore(scene: Scene, { layout, states }: Decoded, head: number): number {
  const hasNotes = states.includes('note')
  for (let index = head - 1; index >= Math.max(0, head - reach); index--) {
    const feature = scene.all[index]
    const state = states[index]
    if (!feature || (state !== 'lead' && state !== 'interlude')) return -1
    if (feature.line.dropped || state === 'interlude' || feature.interlude || feature.time) continue
    if (groupScore(feature, { depth: headingDepth(layout) }) > leastGroup && feature.prose <= 0) return index
    if (!hasNotes) return -1
  }
  return -1
}

const reach = 6
const leastGroup = -1.2

/** A group that holds all entries parts nothing: it introduces them. */
function withoutOnlyGroup(decoded: Decoded, head: number): Decoded {
  const states = decoded.states.map(
    (state, index): State => (index < head && (state === 'group' || state === 'note') ? 'lead' : state),
  )
  return { ...decoded, states }
}
