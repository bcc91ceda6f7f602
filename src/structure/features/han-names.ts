/** Names in running text of Chinese, which parts words by nothing: they show by what stands around them. */
import { latePattern } from '../../model/late-pattern.js'

const han = String.raw`\p{Script=Han}`
const latin = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}`
const name = `(?:${han}{1,6}(?:·${han}{1,6})+|${han}{2,4}?|${latin}|@[\\w.-]+)`
const list = `(${name}(?:\\s?(?:、|，|,|和|与|與|及|以及)\\s?${name})*)`

const opening = latePattern(
  `^(${name})\\s?(?=同学|同學|来自|來自|将|將|是|会|會|负责|負責|在|于|毕业|畢業|就读|就讀|目前|曾|为|為|计划|[，：:,（(])`,
  'u',
)

/** The name that a sentence opens with, and how long it is with the space behind it. */
export function hanOpening(text: string): string | null {
  if (!/\p{Script=Han}/u.test(text.slice(0, 40))) return null
  return opening().exec(text.slice(0, 60))?.[1] ?? null
}

const end = String.raw`(?=\s*(?:[，。；、,;.!！（(]|$))`
const mentors = [
  latePattern(
    `(?:导师|導師|指导老师|指導老師|指导教师|指導教授|导师组)\\s?(?:是|为|為|由)?\\s?[:：]?\\s?${list}${end}`,
    'u',
  ),
  latePattern(
    `由\\s?${list}\\s?(?:共同|联合|聯合|一起)?(?:担任|擔任)?(?:指导|指導|带领|帶領|辅导|輔導|导师|導師)`,
    'u',
  ),
  latePattern(
    `(?:在|跟随|跟隨)\\s?${list}\\s?(?:老师|老師)?的?(?:共同)?(?:指导|指導|带领|帶領|帮助|協助|协助)下?`,
    'u',
  ),
]

const makers = [
  latePattern(
    `由\\s?${list}\\s?(?:等人)?(?:共同|联合|聯合|一起)?(?:组成|組成|完成|创作|創作|制作|製作|开发|開發|设计|設計|研发|研發)`,
    'u',
  ),
  latePattern(
    `(?:作者|创作者|創作者|开发者|開發者|获奖者|獲獎者|队员|隊員|成员|成員)(?:是|为|為|包括|有)?\\s?[:：]?\\s?${list}${end}`,
    'u',
  ),
]

/** Where in a sentence those are named who made what it speaks of; half-open, `null` where nobody is. */
export function hanMakers(text: string): readonly [number, number] | null {
  return findList(text, makers)
}

/** Where in a sentence those are named who help; half-open, `null` where nobody is. */
export function hanMentors(text: string): readonly [number, number] | null {
  return findList(text, mentors)
}

function findList(text: string, patterns: readonly (() => RegExp)[]): readonly [number, number] | null {
  if (!/\p{Script=Han}/u.test(text)) return null
  for (const pattern of patterns) {
    const match = pattern().exec(text)
    if (!match?.[1]) continue
    const from = match.index + match[0].indexOf(match[1])
    return [from, from + match[1].length]
  }
  return null
}
