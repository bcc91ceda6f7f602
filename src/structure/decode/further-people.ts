/**
 * A talk of two speakers often has a biography of each, below their names: where the second line of an entry names people,
 * a line in its text that names somebody just so, with text of its own below, names another one of them.
 */
import type { Features } from '../features/features.js'
import type { Decoded } from './decode.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

/** The decoded document with such lines as second lines of their entries. */
export function withFurtherPeople({ all }: Scene, decoded: Decoded): Decoded {
  if (decoded.layout.second !== 'people') return decoded
  let second: Features | null = null
  const states = decoded.states.map((state, index): State => {
    const feature = all[index]
    if (state === 'head') second = null
    if (state === 'second') second = feature ?? null
    const isFurther =
      state === 'description' && second && feature && namesAlike(feature, second) && isTold(all, index)
    return isFurther ? 'second' : state
  })
  return { ...decoded, states }
}

const surely = 1.8

/** Whether a line surely names people as another one does, and says nothing else. */
function namesAlike({ people, prose, label, shape, line }: Features, second: Features): boolean {
  return people > surely && prose <= 0 && label === null && !line.opensItem && shape === second.shape
}

/** Whether running text stands right below a line, or below a picture there. */
function isTold(all: readonly Features[], index: number): boolean {
  const isShown = ({ line, fact }: Features) => line.dropped === null && fact !== 'picture'
  let at = index + 1
  for (let next = all[at]; next !== undefined && !isShown(next); next = all[at]) at++
  const below = all[at]
  return below !== undefined && below.prose > 0 && below.label === null
}
