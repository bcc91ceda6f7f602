/** Sentences that say who got a prize: "The audience prize went to Ada Byron", "El Premio a Mejor Arte ha recaído en …". */
import { latePattern } from '../../../model/late-pattern.js'
import { surePrizeWords } from '../../lexicon/prizes.js'
import { givenVerbs } from '../../lexicon/results.js'
import { simplified } from '../../words/simplify.js'

const nouns = surePrizeWords.join('|')
const maybePrize = new RegExp(nouns, 'i')
/** Several prizes are what a text sums up. */
const prize = latePattern(`(?:${nouns})(?!\\p{L})`, 'iu')
const given = latePattern(`(?<!\\p{L})(?:${givenVerbs.join('|')})(?!\\p{L})`, 'iu')
const opening = 400

/** In Chinese what was won stands behind the verb, or who won behind the place: "获得优秀奖", "亚军由……获得". */
const hanWin = '(?:获得|荣获|获颁|分获|摘得|摘取|夺得|斩获|赢得|拿下|捧得|收入囊中)'
const hanPrize = '(?:奖|桂冠|冠军|亚军|季军)'
const wonInHan = new RegExp(`${hanWin}.{0,24}${hanPrize}|${hanPrize}.{0,40}(?:${hanWin}|带来)`, 'u')
const maybeHanPrize = /[奖獎冠亚亞季]/u

const firstInHan = /^[^。！？]*/u

/** Whether one of the sentences at the beginning of a text says so. */
export function awardsPrize(text: string): boolean {
  const start = text.slice(0, opening)
  if (maybeHanPrize.test(start)) return wonInHan.test(simplified(firstInHan.exec(start)?.[0] ?? start))
  if (!maybePrize.test(start)) return false
  return start.split(/[.!?]\s(?=\p{Lu})/u).some(sentence => prize().test(sentence) && given().test(sentence))
}
