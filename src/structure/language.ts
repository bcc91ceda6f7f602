/** The language a text is written in. Scripts settle it where they can; the rest is left to the words. */
import type { Root } from 'mdast'
import type { Fact } from '../model/announcement.js'
import type { Features } from './features/features.js'

const stopWords: Readonly<Record<string, string>> = {
  en: 'the and of to in for is will with that this are on be as our we from by have',
  de: 'der die und das den von mit für ist auf ein eine des im zu sich nicht werden wir dem',
  fr: 'le la les et des de du un une pour dans est sur avec par qui que nous aux au',
  es: 'el la los las y de que en un una para con por del se es su más como al',
  pt: 'o os as e de que em um uma para com por do da dos das não é mais no',
  it: 'il la le e di che in un una per con del della dei sono è nel alla gli',
  nl: 'de het een en van in voor op met is zijn te dat aan wordt door ook bij',
  pl: 'i w na z do się jest nie że dla o od oraz przez jak po za to',
  cs: 'a v na se je že s pro do za o jsou které jako od by bylo',
  sv: 'och att det som en för på är av med till den har inte om ett',
  da: 'og at det som en for på er af med til den har ikke om et der',
  nb: 'og å det som en for på er av med til den har ikke om et i',
  fi: 'ja on ei että se oli mutta kun niin myös joka ovat sekä',
  tr: 've bir bu için ile olarak da de çok daha olan en gibi',
  hu: 'a az és hogy nem egy is volt ez meg csak mint',
  ro: 'și de la în cu pe un o din pentru este care sunt prin',
  id: 'dan yang di untuk dengan dari ini dalam pada adalah akan',
  vi: 'và của là các cho có trong được với những một',
  ru: 'и в на не что с по для как это из от мы к о',
  uk: 'і в на не що з для як це та від до ми про є',
}

export function languageOf(root: Root, all: readonly Features[]): Fact<string> {
  const said = root.data?.metadata?.lang ?? root.data?.metadata?.language
  const sample =
    all
      .filter(feature => feature.prose > 0)
      .map(feature => feature.text.slice(0, 2000))
      .slice(0, 60)
      .join(' ') ||
    all
      .slice(0, 200)
      .map(feature => feature.text.slice(0, 300))
      .join(' ')
  const read = byScript(sample) ?? byWords(sample)
  if (read) return { value: read, position: null }
  return said ?? { value: 'en', position: null }
}

function byScript(text: string): string | null {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = Math.max(1, count(/\p{L}/gu))
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  if ((kana + han) / letters > 0.15) return kana / (kana + han) > 0.15 ? 'ja' : 'zh'
  for (const [tag, pattern] of scripts) if (count(pattern) / letters > 0.3) return tag
  return null
}

const scripts: readonly [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
]

function byWords(text: string): string | null {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  let best: string | null = null
  let most = 1
  for (const [tag, words] of Object.entries(stopWords)) {
    const total = words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
    if (total > most) {
      best = tag
      most = total
    }
  }
  return best
}
