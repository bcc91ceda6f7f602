import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const short = (entry: string): string => entry.split(' | ').slice(1, 3).join(': ')

describe('people whom a bracket places, before a title that text follows in the same line', () => {
  const lines = [
    'Harbour Fellows 2023',
    'The fellowship is a programme of nine months for people who look after the papers of their town.',
    'Tamberlyn Ashgrove-Quill (Riverside Radio): Four hundred reels of tape. The reels are baked, copied and described with those who speak on them.',
    'Ada Byron and Wei Lin (St. Brannoc’s Priory): Breath. A collection of the songs of divers, recorded on two coasts over one winter.',
    'Prof. Omar Diallo (independent): Letters that went on foot. An edition of what two towns wrote to each other.',
    'Juana Paz (Harbour Office) Matchbooks. Every tavern that closed left some. Juana maps where they were.',
  ]

  it.each([
    ['plain lines', 'a.txt', lines],
    [
      'marks',
      'a.md',
      lines.flatMap(line => [line.replace(/^([^(:]+) (\([^)]+\):?) ([^.]+)\./u, '**$1** $2 *$3*.'), '']),
    ],
  ])('are not where the text begins, in %s', (_, name, text) => {
    expect(entries(name, text).map(short)).toEqual([
      'Four hundred reels of tape: contributor Tamberlyn Ashgrove-Quill',
      'Breath: contributor Ada Byron, contributor Wei Lin',
      'Letters that went on foot: contributor Omar Diallo',
      'Matchbooks: contributor Juana Paz',
    ])
  })

  it('have no title where a sentence tells what they did', () => {
    const found = entries('a.txt', [
      '我们欢迎新的维护者',
      '熊子涵（北岸科技）：完成了潮汐表的改写，合并了八十个补丁。',
      '王小明（南港大学）：长期维护客户端，回答了三百多个问题。',
      '李思思（西滩研究所）：把文档翻译成三种语言，并持续更新。',
    ])
    expect(found.map(short)).toEqual([': maintainer 熊子涵', ': maintainer 王小明', ': maintainer 李思思'])
  })
})

describe('what somebody is called elsewhere', () => {
  const lines = [
    'Please welcome our new maintainers',
    '',
    'The following people have accepted to look after parts of the harbour software.',
    '',
    '#### Tables',
    '',
    '**Ada Byron** [@adab](https://tides.example/adab)',
    '',
    'Ada has sent us 212 changes, most of which take code away.',
    '',
    '**Omar Diallo** [@omard](https://tides.example/omard)',
    '',
    'Omar wrote the importer and the one part of our manual that people quote.',
    '',
    '#### Bridges',
    '',
    '**Juana Paz** [@juanap](https://tides.example/juanap)',
    '',
    'Juana came to us by way of the summer programme and has stayed.',
    '',
    '**reedwarbler**',
    '',
    'reedwarbler would like to be known by that name only, and answers reports within the hour.',
  ]

  it('is no title, and may be the only name', () => {
    expect(entries('a.md', lines).map(entry => entry.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Tables |  | maintainer Ada Byron',
      'Tables |  | maintainer Omar Diallo',
      'Bridges |  | maintainer Juana Paz',
      'Bridges |  | maintainer reedwarbler',
    ])
  })

  it('is a name before a colon as others have theirs', () => {
    const found = entries('a.txt', [
      'Nieuwe fellows',
      'Sjoerd Visser (Havenlab): Tabellen van getijden',
      'Sjoerd verzamelt tabellen uit alle havens en maakt daar een boek van.',
      'Fenna de Boer (zelfstandig): Bruggen die zoemen',
      'Fenna neemt een jaar lang het geluid van negen bruggen op.',
      'strandloper42: Een kaart van de modder',
      'Onze derde fellow tekent elke week een kaart van wat de vloed achterlaat.',
    ])
    expect(found.map(short).at(-1)).toBe('Een kaart van de modder: contributor strandloper42')
  })
})
