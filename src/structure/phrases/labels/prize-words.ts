/** The words of prizes, and of places in a ranking. */
import { placeWords, prizeWords, surePrizeWords } from '../../lexicon/prizes.js'
import { simplified } from '../../words/simplify.js'
import { labelKey, namesAny } from './label-key.js'

const simplePrizes = prizeWords.map(simplified)
export const prizes = new Set(simplePrizes)
/** Words that stand in nothing but the name of a prize. */
export const surePrizes = new Set(surePrizeWords.map(simplified))
/** Words that name a prize or a place behind a rank. */
export const rankedPrizes = new Set([...simplePrizes, ...placeWords.map(simplified)])
export const caselessPrizes = simplePrizes.filter(word => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word))

/** "Nachhaltigkeitspreis", "publieksprijs": what is paid for a thing is no prize. */
export const prizeCompound =
  /^(?!(?:ein|ver)?kauf|eintritt|ticket|strom|energie|gas|listen|normal|markt|aktien|toegang|instap|ver?koop|koop|richt)\S{4,}(?:preis|prijs)$/

/** What a place in a ranking says: a number, a word for one. */
export const ranked =
  /\d|^(?:[ivx]+|first|second|third|fourth|fifth|grand|erster?|zweiter?|dritter?|vierter?|premi[eè]re?s?|deuxi[eè]mes?|troisi[eè]mes?|quatri[eè]mes?|cinqui[eè]mes?|primer(?:[oa]s?)?|segund[oa]s?|tercer(?:[oa]s?)?|cuart[oa]s?|primeir[oa]s?|terceir[oa]s?|quart[oa]s?|prim[oaie]|second[oaie]|terz[oaie])(?=\s)/i

/** Whether the key of a label has a word that prizes and places have. */
export function isPrizeWord(key: string): boolean {
  return namesAny(key, prizes)
}

/** Whether a name in letters without case ends in a word for prizes: "金奖", "佳作". */
export function endsInPrize(name: string): boolean {
  return caselessPrizes.some(word => simplified(name).endsWith(word))
}

/** Whether a text has a word that stands in nothing but the name of a prize. */
export function namesPrize(text: string): boolean {
  return namesAny(text, surePrizes)
}

/** A label without what stands in brackets behind it: what a prize is worth. */
export function withoutNote(label: string): string {
  return label.replace(noted, '')
}

const noted = /\s*\([^()]*\)$/u

/** What all places of a ranking are called: "1st place", "Second place (100 €)". */
export function placeKey(label: string): string | undefined {
  const name = withoutNote(label)
  return ranked.test(name)
    ? labelKey(name)
        .split(' ')
        .findLast(word => rankedPrizes.has(word))
    : undefined
}
