/** Where a title ends that text follows in the same line, and where that text begins. */
import type { Inline } from '../../inline.js'
import { isCountry } from '../people/places.js'
import type { Cut } from '../splits/cuts.js'
import { quotationEnd } from './quotation.js'
import { amountLength } from './title.js'

/** Where a title ends that has quotation marks or a mark of its own, or that a colon parts from a sentence about it. */
export function markedEnd(text: string, { right, end }: Cut, { leaves }: Inline, lead: number): number {
  const leaf = leaves.find(each => each.start <= right + lead && each.end > right + lead)
  const isMarked = leaf !== undefined && (leaf.strong || leaf.emphasis || leaf.link !== null)
  const quoted = quotationEnd(text.slice(right, end))
  const told = placedEnd(text.slice(right, end)) || (toldAfter.exec(text.slice(right, end))?.[1]?.length ?? 0)
  const to = quoted > 0 ? right + quoted : isMarked ? leaf.end - lead : told > 0 ? right + told : end
  return to < end && parting.test(text.slice(to, end)) ? to : end
}

/** Where a title ends behind which a bracket says which country it is from, before text about it; 0 where none does. */
function placedEnd(text: string): number {
  const match = placed.exec(text)
  return match?.[1] && isCountry(match[2]?.split(',').at(-1) ?? '') ? match[1].length : 0
}

const placed = /^([^(:.]{3,70}?)\s\(([^()]{3,60})\)\s?:?\s+(?=\S)/u

/** A title, a colon, and a sentence about it that goes on in small letters. */
const toldAfter = /^([^:.!?]{3,70}):\s\p{Ll}[\p{Ll}'’]*\s+(?:\S+\s+){2}.*[.!?]$/u
const parting = /^\s*(?:\([^()]+\)\s?:?|[:：,–—-])\s+(?=\S)/u

/** Where the text begins behind a title: past the sign between, and past an amount; `null` where there is none. */
export function behind(text: string, from: number, to: number): number | null {
  const sign = from + (parting.exec(text.slice(from, to))?.[0].length ?? 0)
  const start = sign + amountLength(text.slice(sign, to))
  return start >= to ? null : start
}

/** A title without the full stop behind it, which is no part of it. */
export function withoutStop(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  return [from, /[^.][.。]$/u.test(text.slice(from, to)) ? to - 1 : to]
}
