/** First entries that only look like one: a heading over the introduction, say. */
import type { Decoded } from './decode.js'
import { regularity } from './regularity.js'
import type { Scene } from './scene.js'
import { isAsStated, weigh } from './weigh.js'

/** The part of what the other entries gain that a first one has at most which only looks like one. */
const falseShare = 0.2

/** A reading without its first entry where that only looks like one: what is lost with it makes the others regular. */
export function withoutFalseStart(scene: Scene, decoded: Decoded): Decoded {
  const shorter = withoutFirst(scene, decoded)
  if (!shorter || isAsStated(scene, decoded)) return decoded
  const lost = decoded.score - shorter.score
  const others = shorter.states.filter(state => state === 'head').length
  if (lost * others > shorter.score * falseShare) return decoded
  return regularity(scene, shorter) - lost > regularity(scene, decoded) ? shorter : decoded
}

/** A reading of titles without its first one where the others are as many as the text above says, and worth more. */
export function asStatedWithoutFirst(scene: Scene, decoded: Decoded): Decoded {
  const shorter = decoded.layout.head === 'title' ? withoutFirst(scene, decoded) : null
  if (!shorter || !isAsStated(scene, shorter) || isAsStated(scene, decoded)) return decoded
  return weigh(scene, shorter) > weigh(scene, decoded) ? shorter : decoded
}

function withoutFirst(scene: Scene, decoded: Decoded): Decoded | null {
  const head = decoded.states.indexOf('head')
  const next = decoded.states.indexOf('head', head + 1)
  if (head < 0 || next < 0 || scene.pins.size > 0) return null
  const states = decoded.states.map((state, index) =>
    index >= head && index < next && state !== 'group' ? 'lead' : state,
  )
  const lost = decoded.gains.slice(head, next).reduce((sum, gain) => sum + gain, 0)
  const gains = decoded.gains.slice().fill(0, head, next)
  return { ...decoded, states, gains, score: decoded.score - lost }
}
