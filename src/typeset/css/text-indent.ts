import { type Extent, parseExtent, zero } from './length.js'
import { identifierOf, type Parser } from './parsers.js'

/** Which lines of a block stand in, and by what (CSS Text 3, 8.1). */
export interface TextIndent {
  readonly extent: Extent
  /** Whether all lines stand in but those that else would. */
  readonly hanging: boolean
  /** Whether a line after a forced break is a first line, too. */
  readonly eachLine: boolean
}

/** What `text-indent` begins with. */
export const noIndent: TextIndent = { extent: zero, hanging: false, eachLine: false }

/** A length or a percentage and, in any order, `hanging` and `each-line`. */
export const textIndent: Parser<TextIndent> = Object.assign(read, { words: ['hanging', 'each-line'] })

function read(...[terms, context]: Parameters<Parser<TextIndent>>): TextIndent | undefined {
  const words = terms.map(identifierOf).filter(word => word !== null)
  const [measure, ...others] = terms.filter(term => identifierOf(term) === null)
  const extent = measure && others.length === 0 ? parseExtent(measure, context) : null
  const isKnown = words.every((word, i) => textIndent.words?.includes(word) && words.indexOf(word) === i)
  if (!extent || !isKnown) return undefined
  return { extent, hanging: words.includes('hanging'), eachLine: words.includes('each-line') }
}
