import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/build/render.js'
import type { Digest } from '../../src/model/digest.js'
import { nodesOf, type PdfReading, readPdf } from '../typeset/pdf-reader/index.js'
import { type Language, type Size, sampleDigest } from './sample-digests.js'

interface Sample {
  template: string
  paper: string
  size: Size
  language: Language
  /** As few and as many pages as it may take; a change of looks may well move them. */
  pages: [least: number, most: number]
}

const samples: Sample[] = [
  sample('digest', 'A4', 'short', 'en', 1, 1),
  sample('digest', 'A4', 'usual', 'en', 2, 2),
  sample('digest', 'Letter', 'usual', 'de', 2, 3),
  sample('digest', 'A5', 'usual', 'de', 2, 4),
  sample('digest', 'A3', 'usual', 'en', 1, 1),
  sample('digest', '100mm 150mm', 'usual', 'en', 4, 7),
  sample('digest', 'A4', 'long', 'en', 14, 18),
  sample('digest', 'A5', 'long', 'de', 22, 32),
  sample('handout', 'A4', 'short', 'en', 1, 1),
  sample('handout', 'A4', 'usual', 'en', 1, 1),
  sample('handout', 'Letter', 'usual', 'de', 1, 1),
  sample('handout', 'A5', 'usual', 'de', 1, 2),
  sample('handout', 'A3', 'long', 'en', 3, 4),
  sample('handout', '100mm 150mm', 'usual', 'en', 2, 4),
  sample('handout', 'A4 landscape', 'long', 'de', 5, 8),
  sample('large-print', 'A4', 'short', 'en', 1, 1),
  sample('large-print', 'A4', 'usual', 'en', 3, 5),
  sample('large-print', 'Letter', 'usual', 'de', 4, 6),
  sample('large-print', 'A5', 'usual', 'de', 6, 9),
  sample('large-print', 'A3', 'usual', 'en', 1, 2),
  sample('large-print', '100mm 150mm', 'usual', 'en', 9, 16),
  sample('large-print', 'A4', 'long', 'de', 30, 44),
]

function sample(
  template: string,
  paper: string,
  size: Size,
  language: Language,
  least: number,
  most: number,
): Sample {
  return { template, paper, size, language, pages: [least, most] }
}

async function print({ template, paper, size, language }: Sample, settings = {}) {
  const digest = sampleDigest(size, language)
  const file = new VFile()
  const pdf = readPdf(await render(digest, { format: 'pdf', template, paper, settings }, file))
  return { digest, pdf, messages: file.messages.map(String) }
}

/** Words as they are read, without the spaces and hyphens that lines are parted by. */
const letters = (text: string) => text.replace(/[\s\u00ad-]/g, '')

function wordsOf({ title, lead, closing, entries }: Digest): string[] {
  const plain = (markdown: string) => markdown.replace(/^- /gm, '').split(/\n+/)
  return [
    title,
    ...[lead, closing, ...entries.map(entry => entry.description)].flatMap(rich => plain(rich?.text ?? '')),
    ...entries.flatMap(entry => [entry.title ?? '', ...entry.people.map(person => person.name)]),
    ...entries.flatMap(entry => entry.links.map(link => link.url)),
  ]
}

const isEmpty = ({ runs }: PdfReading['pages'][number]) => runs.every(run => run.mcid === null)

describe.each(samples)('$template on $paper, $size, $language', one => {
  it('prints every word, without a warning, on pages that are none of them empty', async () => {
    const { digest, pdf, messages } = await print(one)
    expect(messages).toEqual([])
    expect(pdf.problems).toEqual([])
    const printed = letters(pdf.text)
    expect(wordsOf(digest).filter(words => !printed.includes(letters(words)))).toEqual([])
    expect(pdf.pages.findIndex(isEmpty)).toBe(-1)
    expect(pdf.pages.length).toBeGreaterThanOrEqual(one.pages[0])
    expect(pdf.pages.length).toBeLessThanOrEqual(one.pages[1])
  })
})

describe('the index of people', () => {
  it('names pages, and its links the entries that they lead to', async () => {
    const { digest, pdf } = await print(sample('digest', 'A4', 'usual', 'en', 2, 2))
    const [index] = nodesOf(pdf.structure, 'Sect').filter(node => node.text.startsWith('People'))
    expect(index?.text).toMatch(/^People\s+Ines Quarmby\s+2\s+Jory Penhale\s+1/)
    const titles = digest.entries.map(entry => entry.title)
    expect(pdf.links.map(link => link.label)).toEqual(expect.arrayContaining(titles))
  })
})

describe('the columns of a handout', () => {
  it('have their lines side by side', async () => {
    const { pdf } = await print(sample('handout', 'A4', 'long', 'en', 3, 8))
    const [, page] = pdf.pages
    const text = page?.runs.filter(({ mcid, tag }) => mcid !== null && tag !== 'H2') ?? []
    const lines = text.flatMap(({ at }) => (at ? [at.y] : []))
    const steps = lines.map(y => (y - Math.min(...lines)) / 11.5)
    const apart = steps.filter(step => Math.abs(step - Math.round(step)) > 0.15)
    expect(steps.length).toBeGreaterThan(50)
    expect(apart.map(step => step.toFixed(1))).toEqual([])
  })
})

describe('ink=true', () => {
  it.each(['digest', 'handout'])('prints %s in black alone', async template => {
    const colorsOf = async (ink: boolean) =>
      colorsIn((await print(sample(template, 'A4', 'usual', 'en', 1, 2), { ink })).pdf)
    expect((await colorsOf(false)).size).toBe(2)
    expect([...(await colorsOf(true))].filter(color => color !== '0 0 0')).toEqual([])
  })
})

/** Every colour that is set for text or lines; a page begins with black. */
function colorsIn({ objects }: PdfReading): Set<string> {
  const pages = objects.dictionary(objects.dictionary(objects.trailer.get('Root')).get('Pages'))
  const contents = objects
    .array(pages.get('Kids'))
    .map(page => objects.stream(objects.dictionary(page).get('Contents')).data.toString('latin1'))
  return new Set(
    contents.flatMap(content =>
      [...content.matchAll(/^([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)$/gm)].map(([, color = '']) => color),
    ),
  )
}
