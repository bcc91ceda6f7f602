/** Titles that running text quotes: "Second came Ada Byron with the project “Tide tables”". */
import { titledWords } from '../lexicon/connectives.js'
import { titleWords, workWords } from '../lexicon/labels.js'
import { type Quote, quotesIn } from './quotation.js'

export interface TitledQuote extends Quote {
  /** The words before it say that it is a title. */
  titled: boolean
}

const longestCue = 24
const works = [...titledWords, ...titleWords, ...workWords].filter(word => /^[\p{L}\s]{2,}$/u.test(word))
const titledBefore = new RegExp(
  `(?:(?<!\\p{L})|(?=\\p{Script=Han}))(?:${works.join('|')})\\s*[:：,]?\\s*$`,
  'iu',
)

/** The quotations of a text, and which of them its words call a title. */
export function titledQuotes(text: string): TitledQuote[] {
  return quotesIn(text).map(quote => {
    const open = quote.from - quote.mark.length
    return { ...quote, titled: titledBefore.test(text.slice(Math.max(0, open - longestCue), open)) }
  })
}

/** The one of several that is a title if any is. */
export function likeliestTitle<Each extends TitledQuote>(quotes: readonly Each[]): Each | undefined {
  return quotes.find(quote => quote.titled) ?? quotes[0]
}
