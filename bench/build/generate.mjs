// A collection of announcements, the same for the same seed on every machine: programmes over years, with entries,
// people and paragraphs in invented words, as plain text, Markdown and mail.
//
//   node bench/build/generate.mjs FOLDER COUNT [SEED]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Mulberry32 (public domain, T. Ettinger): numbers from 0 up to, not including, the limit. */
function random(seed) {
  let state = seed >>> 0
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const starts = [
  'b',
  'br',
  'd',
  'f',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const ends = ['l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'st', 'ck']
const small =
  'the of and to in that for is on with as by from which are into each this between without'.split(' ')
const verbs = 'builds keeps tests measures writes reads moves joins checks sorts replaces follows'.split(' ')
const given =
  'Ada Amira Bruno Chiara Daniel Elif Emma Farid Greta Hugo Ines Jonas Kenji Lena Maria Nadia Oskar Paula Ravi Sofia Tomás Vera Yusuf Zoë'.split(
    ' ',
  )
const programmes = [
  'Winter of Archives',
  'Grants for Gardens',
  'Season of Maps',
  'Open Bridges',
  'Young Tools',
]

/** The words that one collection is written in. */
function vocabulary(next) {
  const pick = list => list[next(list.length)]
  const syllable = () => pick(starts) + pick(middles)
  const nouns = Array.from({ length: 1500 }, () => {
    const length = 1 + next(3)
    return Array.from({ length }, syllable).join('') + pick(ends)
  })
  const people = Array.from(
    { length: 3000 },
    () => `${pick(given)} ${capital(syllable() + syllable() + pick(ends))}`,
  )
  return { pick, next, nouns, people }
}

const capital = word => word[0].toUpperCase() + word.slice(1)

function sentence({ pick, next, nouns }) {
  const words = Array.from({ length: 7 + next(14) }, (_, index) =>
    index === 2 ? pick(verbs) : index % 2 === 0 ? pick(small) : pick(nouns),
  )
  return `${capital(words.join(' '))}.`
}

const paragraph = words => Array.from({ length: 2 + words.next(5) }, () => sentence(words)).join(' ')
const title = ({ pick, nouns }) => capital(`${pick(nouns)} ${pick(nouns)} for ${pick(nouns)} ${pick(nouns)}s`)

function entry(words) {
  return {
    title: title(words),
    student: words.pick(words.people),
    mentor: words.pick(words.people),
    text: paragraph(words),
  }
}

function content(words, year) {
  return {
    programme: words.pick(programmes),
    year,
    lead: paragraph(words),
    entries: Array.from({ length: 4 + words.next(9) }, () => entry(words)),
    closing: sentence(words),
  }
}

const labelled = ({ title, student, mentor, text }) =>
  `${title}\nStudent: ${student}\nMentor: ${mentor}\n${text}\n`
const plain = ({ programme, year, lead, entries, closing }) =>
  [`${programme} ${year}`, lead, ...entries.map(labelled), closing, ''].join('\n\n')
const markdown = ({ programme, year, lead, entries, closing }) =>
  [
    `# ${programme} ${year}`,
    lead,
    ...entries.map(
      ({ title, student, mentor, text }) =>
        `## ${title}\n\n- Student: **${student}**\n- Mentor: **${mentor}**\n\n${text}`,
    ),
    closing,
    '',
  ].join('\n\n')
const mail = content =>
  `From: The office <office@example.org>\nTo: news@example.org\nSubject: ${content.programme} ${content.year}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${plain(content)}`

const writers = [
  ['txt', plain],
  ['md', markdown],
  ['eml', mail],
]

/**
 * Writes `count` announcements into folders by year.
 *
 * @returns Their paths.
 */
export function generateCollection(folder, count, seed = 1) {
  const words = vocabulary(random(seed))
  return Array.from({ length: count }, (_, index) => {
    const year = 1996 + (index % 30)
    const [extension, write] = writers[index % writers.length]
    const path = join(folder, String(year), `${String(index).padStart(5, '0')}.${extension}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, write(content(words, year)))
    return path
  })
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [folder, count, seed = '1'] = process.argv.slice(2)
  generateCollection(folder, Number(count), Number(seed))
}
