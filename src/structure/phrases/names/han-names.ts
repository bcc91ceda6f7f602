/** Names in running text of Chinese, which parts words by nothing: they show by what stands around them. */
import { latePattern } from '../../../model/late-pattern.js'
import { simplified } from '../../words/simplify.js'

const han = String.raw`\p{Script=Han}`
const latin = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}`
const name = `(?:${han}{1,6}(?:·${han}{1,6})+|${han}{2,4}?|${latin}|@[\\w.-]+)`

const opening = latePattern(
  `^(${name})\\s?(?=同学|来自|将|是|会|负责|在|于|毕业|就读|目前|曾|为|计划|[，：:,（(])`,
  'u',
)

/** The name that a sentence opens with, and how long it is with the space behind it. */
export function hanOpening(text: string): string | null {
  if (!/\p{Script=Han}/u.test(text.slice(0, 40))) return null
  const found = opening().exec(simplified(text.slice(0, 60)))?.[1]
  return found === undefined ? null : text.slice(0, found.length)
}

/** Some people, with what is said of each before and behind the name: "来自清华大学的李明同学、王芳". */
const some = '([^。；;！!由，,、:：\\s][^。；;！!由]{1,160}?)'
const end = '(?=\\s*(?:[。；;.!！（(]|$))'
const together = '(?:等人)?(?:共同|联合|一起)?'
const mentors = [
  latePattern(`由\\s?${some}\\s?${together}(?:担任|任)?(?:指导|带领|辅导|导师)`, 'u'),
  latePattern(`(?:在|跟随)\\s?${some}\\s?(?:老师)?的?(?:共同)?(?:指导|带领|帮助|协助)下?`, 'u'),
  latePattern(`(?:导师|指导老师|指导教师|指导教授|导师组)\\s?(?:是|为|由)?\\s?[:：]?\\s?${some}${end}`, 'u'),
]

const makers = [
  latePattern(
    `由\\s?${some}\\s?${together}(?:承担|负责|组成|组队|完成|创作|制作|开发|设计|研发|发起|提出|带来|打造)`,
    'u',
  ),
  latePattern(`(?:作者|创作者|开发者|获奖者|队员|成员)(?:是|为|包括|有)?\\s?[:：]?\\s?${some}${end}`, 'u'),
]

type Range = readonly [from: number, to: number]

/** Where in a sentence those are named who made what it speaks of; half-open. */
export function hanMakers(text: string): Range[] {
  return namesBy(text, makers)
}

/** Where in a sentence those are named who help; half-open. */
export function hanMentors(text: string): Range[] {
  return namesBy(text, mentors)
}

function namesBy(text: string, patterns: readonly (() => RegExp)[]): Range[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  const simple = simplified(text)
  for (const pattern of patterns) {
    const match = pattern().exec(simple)
    if (!match?.[1]) continue
    const found = namesIn(match[1], match.index + match[0].indexOf(match[1]))
    if (found.length > 0) return found
  }
  return []
}

const between = /、|，|,|以及|和|与|及/u
/** Where somebody is from, and what they are, before a name: all up to the last of these words. */
const saidBefore =
  /^.*(?:的|专业|学院|大学|级|教师|主任|教研室|研究室|实验室|研究所|中心|公司|系|师|员|生)(?=\s?\S)/u
const saidBehind =
  /(?:等?[两二三四五六七八九十\d]+[位人名])?(?:同学|老师|教授|先生|女士|兄弟|姐妹|姊妹|夫妇)*$/u
/** A list of names has no quotations. */
const quotes = /[「『“《【]/u
const whole = latePattern(`^${name}$`, 'u')

/** The names of a list, up to the first piece that is none; what comes before the first may go on with where they are from. */
function namesIn(list: string, at: number): Range[] {
  const found: Range[] = []
  let from = 0
  for (const piece of list.split(between)) {
    if (quotes.test(piece)) break
    const start = list.indexOf(piece, from)
    from = start + piece.length
    const bare = piece.trimEnd().replace(saidBehind, '').trimEnd()
    const before = saidBefore.exec(bare)?.[0] ?? ''
    const words = bare.slice(before.length).trimStart()
    if (whole().test(words)) {
      const first = at + start + bare.length - words.length
      found.push([first, first + words.length])
    } else if (found.length > 0) break
  }
  return found
}
