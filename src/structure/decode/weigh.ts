/** What a reading is worth as a whole: what its lines score, how regular its entries are, and that the text says how many there are. */
import { statedAbove } from '../document/stated-counts.js'
import type { Decoded } from './decode.js'
import { regularity } from './regularity.js'
import type { Scene } from './scene.js'

/** Whether the text above says how many entries a reading finds, or half as many: a list of contents names each once more. */
export function isAsStated({ all }: Scene, { states }: Decoded): boolean {
  const entries = states.filter(state => state === 'head').length
  if (entries < 2) return false
  const stated = statedAbove(all, states.indexOf('head'))
  return stated.has(entries) || stated.has(entries / 2)
}

/** What it adds to a reading that it finds as many entries as the text above says. */
export const statedWorth = 1

/** The score of a reading's lines, in log-odds, with what one pass over them cannot see. */
export function weigh(scene: Scene, decoded: Decoded): number {
  return decoded.score + regularity(scene, decoded) + (isAsStated(scene, decoded) ? statedWorth : 0)
}
