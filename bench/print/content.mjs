// Announcements from a seeded generator: every run, here and elsewhere, measures the same text. The words are plain
// English ones, so that a hyphenation dictionary knows them; the sentences mean nothing and the people are invented.
const small =
  `the of and to in a for with on by from is as that this at which are it be an or will not each between through more over
  other than under while when where after before`.split(/\s+/)
const large =
  `library parser kernel memory driver network filter editor browser packet image signal planet harbour garden window
  letter station river mountain engineer student teacher translation measurement documentation interface performance
  architecture maintenance synchronisation implementation configuration dependency generation observation particular
  available reliable incremental experimental portable readable concurrent independent comfortable measures prepares
  replaces describes translates schedules renders compiles verifies records publishes simplify extend rewrite connect
  discover explain maintain early quiet bright narrow useful common modern careful several simple open free late long
  boat lamp road bread snow chair stone tree field coat clock wheel paper light rope glass wind salt iron wool`.split(
    /\s+/,
  )
const verbs = 'Port,Measure,Rewrite,Explain,Extend,Simplify,Translate,Index,Compress,Verify'.split(',')
const things =
  'the harbour map,a packet filter,the letter archive,the image reader,a garden planner,the station clock,the memory driver,a signal editor,the river gauge,the window manager'.split(
    ',',
  )
const places =
  'for small screens,on old hardware,in three languages,without a network,for the classroom,by the seaside,in the browser,for slow links,with fewer parts,after dark'.split(
    ',',
  )
const given =
  'Ada,Bruno,Clara,Dario,Elena,Fabian,Greta,Hugo,Ines,Jonas,Katja,Leon,Marta,Nils,Olga,Pavel,Rosa,Sven,Tilda,Viktor'.split(
    ',',
  )
// Parts of family names; no two differ by one letter, so that no two people look like one misspelt.
const starts = 'Bel,Cor,Dan,Fis,Gru,Hamp,Jost,Klim,Nep,Quil,Rov,Sturt,Tyb,Wag'.split(',')
const middles = 'eng,olt,arv,ussi,ind'.split(',')
const ends = 'berg,dale,field,gard,hoff,lund,mann,ski,stein,vik'.split(',')

/** Numbers below a limit, the same for the same seed (Park and Miller's minimal standard generator). */
export function randomNumbers(seed) {
  let state = (seed % 2147483646) + 1
  return limit => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

/** A text of so many words in sentences. */
export function proseOf(count, next) {
  const sentences = []
  for (let left = count; left > 0; ) {
    const length = Math.min(left, 8 + next(16))
    const sentence = Array.from({ length }, () => wordFrom(next)).join(' ')
    sentences.push(`${sentence[0].toUpperCase()}${sentence.slice(1)}.`)
    left -= length
  }
  return sentences.join(' ')
}

/** As in English, about every other word is a small one. */
function wordFrom(next) {
  const list = next(2) === 0 ? small : large
  return list[next(list.length)]
}

/** The text of an announcement with so many entries: lead, then title, student, mentors and a paragraph each. */
export function announcementOf(entries, seed = 1) {
  const next = randomNumbers(seed)
  const pick = list => list[next(list.length)]
  const name = () => `${pick(given)} ${pick(starts)}${pick(middles)}${pick(ends)}`
  const parts = [
    'Harbour Summer of Code 2011',
    `Welcome to our students and their projects. ${proseOf(50, next)}`,
  ]
  for (let number = 1; number <= entries; number++) {
    const mentors = [name(), name()].slice(0, 1 + next(2))
    parts.push(
      [
        `${pick(verbs)} ${pick(things)} ${pick(places)}, part ${number}`,
        `Student: ${name()}`,
        `${mentors.length > 1 ? 'Mentors' : 'Mentor'}: ${mentors.join(', ')}`,
        proseOf(40 + next(60), next),
      ].join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}
