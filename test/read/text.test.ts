import { describe, expect, it } from 'vitest'
import { faultsOf, outline, readAs } from './check.js'

function read(...lines: string[]): string[] {
  const reading = readAs(lines.join('\n'))
  expect(faultsOf(reading)).toEqual([])
  return outline(reading.root)
}

const filled = [
  'We are glad to say that six people will spend the summer on our kernel',
  'and its tools. Each of them has a mentor who knows the code, and all of',
  'them have sent patches before. Read on for what they plan to do, and do',
  'say hello when you meet them on the list.',
]

describe('plain text: paragraphs', () => {
  it('takes every line of text without blank lines for a paragraph', () => {
    const long =
      'This project teaches the boot loader to read compressed images from disks that it has never seen before. '
    expect(read('Faster Boot', 'Ada Lovelace', long, 'Quiet Fans', 'Grace Hopper', long.repeat(2))).toEqual([
      'paragraph Faster Boot',
      'paragraph Ada Lovelace',
      `paragraph ${long.trim()}`,
      'paragraph Quiet Fans',
      'paragraph Grace Hopper',
      `paragraph ${long.repeat(2).trim()}`,
    ])
  })

  it('joins lines that a mail program filled, and keeps line ends that are meant', () => {
    expect(
      read(...filled, '', 'Faster Boot', '', 'Student: Ada Lovelace', 'Mentors: Grace Hopper', '', ...filled),
    ).toEqual([
      `paragraph ${filled.join('⏎')}`,
      'paragraph Faster Boot',
      'paragraph Student: Ada Lovelace / Mentors: Grace Hopper',
      `paragraph ${filled.join('⏎')}`,
    ])
  })

  it('never joins a label that the text has elsewhere, even after a full line', () => {
    const full = 'Student: Ada Augusta King, Countess of Lovelace, of London and Surrey x'
    expect(read(...filled, '', 'Student: Grace', 'Mentor: Emmy', '', full, 'Mentor: Charles')).toEqual([
      `paragraph ${filled.join('⏎')}`,
      'paragraph Student: Grace / Mentor: Emmy',
      `paragraph ${full} / Mentor: Charles`,
    ])
  })

  it('joins a filled line that merely has a colon', () => {
    const prose = [
      'The jury met three times this spring and read all of the proposals that',
      'Berlin sent: a long evening. We thank everyone who took the trouble of',
      'writing one.',
    ]
    expect(read(...prose)).toEqual([`paragraph ${prose.join('⏎')}`])
  })

  it('finds a title between filled paragraphs that no blank line parts', () => {
    const end = 'them have sent patches before. Read on for what they are going to do.'
    const text = [...filled.slice(0, 2), end, 'Compressed Boot Images', 'Ada Lovelace', ...filled]
    expect(read(...text)).toEqual([
      `paragraph ${[...filled.slice(0, 2), end].join('⏎')} / Compressed Boot Images / Ada Lovelace / ${filled.join('⏎')}`,
    ])
  })

  it('takes no line for a title that goes on behind an initial, or closes a bracket', () => {
    const initial = [
      'The first prize of the harbour is for Ada Byron, Wei Lin and Juana S.',
      'Paz of Port Street',
    ]
    const bracket = [
      'Our jury met for one long evening (and read ninety proposals by post.',
      'Two were in verse)',
    ]
    for (const lines of [initial, bracket])
      expect(read(...filled, '', ...lines, ...filled)[1]).toBe(
        `paragraph ${lines.join('⏎')} / ${filled.join('⏎')}`,
      )
  })

  it('counts wide characters as two columns', () => {
    const wide = [
      '今年の夏は六人の学生が私たちの仲間になり、多くの新しい 機能を作ります',
      '詳しくは下の一覧を読んでください。',
    ]
    expect(read(...wide, '', ...wide, '', ...wide)).toEqual(Array(3).fill(`paragraph ${wide.join('⏎')}`))
  })

  it('joins Chinese lines that a program filled at their few spaces, however long the others are', () => {
    const first = [
      '代表潮汐社区 Tide',
      '项目管理委员会，很高兴地向大家宣布，经过投票和三周的讨论以及两轮复核，以下三位贡献者正式成为',
      'Tide 的提交者：',
    ]
    const items = [
      [
        '-   王小明（xiaoming，港口实验室）：主导完成了水位存储引擎的列式改造工作，累计合入',
        '    84 个补丁。',
      ],
      [
        '-   李华（hua，海州大学）：将全部文档翻译成繁体中文，并且持续两年同步更新，从未间断，社区里的每个人都知道。',
      ],
      [
        '-   陈静（jing，个人）：修复了 ARM',
        '    平台上的一系列并发缺陷，并且写下了长长的说明，让后来的人也能看懂它们是怎么来的。',
      ],
    ]
    const last = [
      '成为 Tide',
      '提交者意味着更多的权限，也意味着更多的责任。希望大家继续保持对社区的热情，一起走下去！',
    ]
    expect(read(...first, '', ...items.flat(), '', ...last, '', '祝好', '王小明')).toEqual([
      `paragraph ${first.join('⏎')}`,
      'list',
      ...items.flatMap(item => ['  listItem', `    paragraph ${item.map(line => line.slice(4)).join('⏎')}`]),
      `paragraph ${last.join('⏎')}`,
      'paragraph 祝好 / 王小明',
    ])
  })

  it('leaves line ends of Chinese text alone where a line with a space is longer than filled ones', () => {
    const long =
      '这个项目教会 Tide 引导程序从它从未见过的磁盘上读取压缩过的镜像，并且在读不出来的时候说清楚是为什么读不出来，让人们不再猜测。'
    expect(read('共有 6', long, '', '共有 7', long)).toEqual([
      `paragraph 共有 6 / ${long}`,
      `paragraph 共有 7 / ${long}`,
    ])
  })

  it('reads CRLF and lone CR as line ends', () => {
    const reading = readAs('Title\r\n\r\nFirst: a\rSecond: b\r\n')
    expect(outline(reading.root)).toEqual(['paragraph Title', 'paragraph First: a / Second: b'])
    expect(reading.root.children[1]?.position).toEqual({
      start: { line: 3, column: 1, offset: 9 },
      end: { line: 4, column: 10, offset: 27 },
    })
  })

  it('takes a text whose lines are all set in, or all quoted, for that text', () => {
    const text = [
      ...filled,
      '',
      'Faster Boot',
      '',
      'Student: Ada Lovelace',
      '',
      '    ' + 'As she says.',
      '',
      ...filled,
    ]
    const plain = read(...text)
    expect(plain.filter(line => line.startsWith('blockquote'))).toHaveLength(1)
    expect(read(...text.map(line => (line === '' ? '' : `   ${line}`)))).toEqual(plain)
    expect(read(...text.map(line => `> ${line}`.trimEnd()))).toEqual(plain)
  })

  it('takes lines set in from the margin for a quotation', () => {
    expect(read(...filled, '', '  The wall is there for a reason.', '', ...filled)).toEqual([
      `paragraph ${filled.join('⏎')}`,
      'blockquote',
      '  paragraph The wall is there for a reason.',
      `paragraph ${filled.join('⏎')}`,
    ])
  })
})

describe('plain text: headings and rules', () => {
  it('reads a line with a rule of its length below as a heading', () => {
    expect(read('Results', '=======', '', 'Round one', '---------', 'Text.')).toEqual([
      'heading1 Results',
      'heading2 Round one',
      'paragraph Text.',
    ])
  })

  it('reads a rule alone as a thematic break', () => {
    expect(read('a', '', '=====', '', 'b', '', '* * *', '', 'c')).toEqual([
      'paragraph a',
      'thematicBreak',
      'paragraph b',
      'thematicBreak',
      'paragraph c',
    ])
  })
})

describe('plain text: lists', () => {
  it('nests bullets by their indentation and joins what hangs below them', () => {
    expect(
      read(
        '-   Compilers',
        '    and tools',
        '    -   Ada Lovelace',
        '    -   Grace Hopper',
        '-   Kernels',
        '',
        '• Fonts',
      ),
    ).toEqual([
      'list',
      '  listItem',
      '    paragraph Compilers / and tools',
      '    list',
      '      listItem',
      '        paragraph Ada Lovelace',
      '      listItem',
      '        paragraph Grace Hopper',
      '  listItem',
      '    paragraph Kernels',
      'list',
      '  listItem',
      '    paragraph Fonts',
    ])
  })

  it('keeps labelled lines in an item apart', () => {
    expect(
      read(
        '1.  Faster Boot',
        '    Student: Ada',
        '    Mentor: Grace',
        '',
        '2.  Quiet Fans',
        '    Student: Emmy',
      ),
    ).toEqual([
      'list',
      '  listItem',
      '    paragraph Faster Boot / Student: Ada / Mentor: Grace',
      '  listItem',
      '    paragraph Quiet Fans / Student: Emmy',
    ])
  })

  it('takes a number or a dash alone for no list', () => {
    expect(read('7. March in Kyiv', '', 'Text.', '', '— The organisers')).toEqual([
      'paragraph 7. March in Kyiv',
      'paragraph Text.',
      'paragraph — The organisers',
    ])
  })

  it('takes the ordinal of a place in a ranking for no number of an item', () => {
    expect(read('1. Platz für Ada Byron', '1. Platz für Wei Lin', '2. miejsce: Juana Paz')).not.toContain(
      'list',
    )
    expect(read('1. Platzregen', '2. Preiselbeeren')).toContain('list')
  })

  it('gives numbers that count on, however far apart, their items', () => {
    expect(
      read('1. Faster Boot', '', 'What it is.', '', '2. Quiet Fans').filter(line => line === 'list'),
    ).toHaveLength(2)
  })

  it('takes no filled line that begins with a dash or a year for an item', () => {
    const text = [
      'The boot loader that we all know and use every day since the autumn of',
      '2012. It has been rewritten twice, by three people who never did meet',
      '- not even once - in all of those years, which is hard to believe now.',
    ]
    expect(read(...text)).toEqual([`paragraph ${text.join('⏎')}`])
  })
})

describe('plain text: mail', () => {
  it('reads quotes, nested', () => {
    expect(read('> Faster Boot', '> > by Ada', '>', '> the end', '', 'Yes.')).toEqual([
      'blockquote',
      '  paragraph Faster Boot',
      '  blockquote',
      '    paragraph by Ada',
      '  paragraph the end',
      'paragraph Yes.',
    ])
  })

  it('marks a signature and a mailing list footer as dropped', () => {
    expect(read('Hello.', '', '-- ', 'Ada Lovelace', 'Example Society')).toEqual([
      'paragraph Hello.',
      'paragraph [signature] -- / Ada Lovelace / Example Society',
    ])
    const rule = '_'.repeat(47)
    expect(
      read('Hello.', '', rule, 'dev mailing list', 'dev@lists.example', 'https://lists.example/listinfo/dev'),
    ).toEqual([
      'paragraph Hello.',
      'thematicBreak [signature]',
      'paragraph [signature] dev mailing list / <dev@lists.example>(mailto:dev@lists.example) / <https://lists.example/listinfo/dev>(https://lists.example/listinfo/dev)',
    ])
  })

  it('keeps a rule before closing words', () => {
    expect(read('Hello.', '', '-'.repeat(70), '', 'Do subscribe to our mailing list.')).toEqual([
      'paragraph Hello.',
      'thematicBreak',
      'paragraph Do subscribe to our mailing list.',
    ])
  })
})

describe('plain text: links', () => {
  it('links URLs and addresses, without the punctuation of the sentence', () => {
    expect(read('See https://a.example/b_(c), <https://d.example/e f> or <ada@f.example>.')).toEqual([
      'paragraph See <https://a.example/b_(c)>(https://a.example/b_(c)), <<https://d.example/e>(https://d.example/e) f> or <ada@f.example>(mailto:ada@f.example).',
    ])
  })

  it('takes angle brackets into the link, not into its text', () => {
    const { root, source } = readAs('at <https://a.example/> now')
    const paragraph = root.children[0]
    const link = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
    expect(source.slice(link?.position?.start.offset, link?.position?.end.offset)).toBe(
      '<https://a.example/>',
    )
    expect(link).toMatchObject({ url: 'https://a.example/', children: [{ value: 'https://a.example/' }] })
  })
})

describe('plain text: tables', () => {
  it('reads a table with a header over dashes', () => {
    expect(
      read(
        ...filled,
        '',
        '  Project       Student        Mentor',
        '  ------------- -------------- --------',
        '  Faster Boot   Ada Lovelace   Grace',
        '  Quiet Fans    Emmy Noether   Hedy',
        '',
        'End.',
      ).slice(1),
    ).toEqual([
      'table',
      '  Project | Student | Mentor',
      '  Faster Boot | Ada Lovelace | Grace',
      '  Quiet Fans | Emmy Noether | Hedy',
      'paragraph End.',
    ])
  })

  it('reads a table with a frame, whose header ends at a rule of equals signs', () => {
    expect(
      read(
        '+--------------+--------------+',
        '| Project      | Student      |',
        '+==============+==============+',
        '| A Survey of  | Ada Lovelace |',
        '| Disk Drivers |              |',
        '+--------------+--------------+',
        '| Quiet Fans   | Emmy Noether |',
        '+--------------+--------------+',
        'End.',
      ),
    ).toEqual([
      'table',
      '  Project | Student',
      '  A Survey of Disk Drivers | Ada Lovelace',
      '  Quiet Fans | Emmy Noether',
      'paragraph End.',
    ])
  })

  it('reads a table as databases frame it, each row on a line', () => {
    expect(
      read(
        '+-------------+--------------+',
        '| Project     | Student      |',
        '+-------------+--------------+',
        '| Faster Boot | Ada Lovelace |',
        '| Quiet Fans  | Emmy Noether |',
        '+-------------+--------------+',
      ),
    ).toEqual(['table', '  Project | Student', '  Faster Boot | Ada Lovelace', '  Quiet Fans | Emmy Noether'])
  })

  it('leaves a frame that no rule closes as it is', () => {
    const open = ['+------+-----+', '+------+-----+', '| Fans | Ada |']
    expect(read(...open).join(' ')).not.toContain('table')
  })

  it('reads rows of several lines between rules; a line end where the next word fits is meant', () => {
    expect(
      read(
        '  ------------------ --------------- ---------',
        '  A Survey of Disk   Ada             slides,',
        '  Drivers            Example Ltd     video',
        '',
        '  Quiet Fans         Emmy Noether    slides',
        '  ------------------ --------------- ---------',
      ),
    ).toEqual([
      'table headerless',
      '  A Survey of Disk Drivers | Ada / Example Ltd | slides,⏎video',
      '  Quiet Fans | Emmy Noether | slides',
    ])
  })

  it('reads each line as a row where most fill the first and the last cell, and blank lines only set some apart', () => {
    expect(
      read(
        '  ------- ------------- --------------',
        '  10:00   Faster Boot   Ada Lovelace',
        '  11:00   Quiet Fans    Emmy Noether',
        '  12:00   Small Fonts   Grace Hopper',
        '',
        '  10:00   Long Cables   Hedy Lamarr',
        '  11:00   Warm Chips    Mary Somerville',
        '  12:00   Cold Discs    Lise Meitner',
        '  ------- ------------- --------------',
      ),
    ).toEqual([
      'table headerless',
      '  10:00 | Faster Boot | Ada Lovelace',
      '  11:00 | Quiet Fans | Emmy Noether',
      '  12:00 | Small Fonts | Grace Hopper',
      '  10:00 | Long Cables | Hedy Lamarr',
      '  11:00 | Warm Chips | Mary Somerville',
      '  12:00 | Cold Discs | Lise Meitner',
    ])
  })

  it('reads lines that wide spaces or tabs part into as many cells', () => {
    const lines = [
      'Project Title  Contributor  Mentors',
      'Faster Boot  ada  Grace, Hedy',
      'Quiet Fans  emmy  Grace',
    ]
    const table = ['table headerless', ...lines.map(line => `  ${line.replaceAll('  ', ' | ')}`)]
    expect(read(...lines)).toEqual(table)
    expect(read(...lines.map(line => line.replaceAll('  ', '\t')))).toEqual(table)
  })

  it('takes two spaces after a sentence for no column', () => {
    expect(read('One sentence.  Another one.', 'A third.  A fourth.')).toEqual([
      'paragraph One sentence.  Another one.',
      'paragraph A third.  A fourth.',
    ])
  })

  it('reads no table where text stands between the columns', () => {
    expect(read('Project Student', '---- ----', 'A long row of words').join()).not.toContain('table')
  })
})
