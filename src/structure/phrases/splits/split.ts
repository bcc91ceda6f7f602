import type { Inline } from '../../inline.js'
import type { CommonWords } from '../names/name.js'
import type { CutSign } from './cuts.js'

/**
 * What stands first; with `people-text` no title follows, but what they do; with `title-text` nobody stands in the head,
 * and its text follows in the same line.
 */
export type SplitOrder = 'people-title' | 'title-people' | 'title-text' | 'people-text'

/** A way to part a text: half-open ranges in it, and the log-odds of both sides. */
export interface Split {
  order: SplitOrder
  /** What parts the two; `label` where a label behind the title names its people, `link` words that others have. */
  separator: CutSign | 'label' | 'link'
  people: readonly [number, number]
  title: readonly [number, number]
  /** Where a description begins in the same line. */
  rest: number | null
  score: number
}

/** A text that could be parted: all of a line, or a cell. */
export interface Partable {
  text: string
  inline: Inline
  /** White space before the text in its inline. */
  lead: number
  common: CommonWords
}
