/**
 * The pages of the rules are their tests: each example of `docs/rules/` goes through the pipeline and must give the
 * messages that stand below it, and no others.
 *
 *     ```text announcement.txt          the announcement; "bytes" behind the name lets \xHH stand for a byte
 *     ```messages                       "line:column rule-id reason", one a line; "none" for silence
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Code } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check, rules } from '../src/check/index.js'
import { parseMarkdown } from '../src/model/markdown.js'
import { read } from '../src/read/index.js'
import { structure } from '../src/structure/index.js'

interface Example {
  /** Where it stands in the page. */
  line: number
  name: string
  source: string
  isBytes: boolean
  messages: string[]
}

const folder = new URL('../docs/rules/', import.meta.url)
const pages = readdirSync(folder).filter(name => name !== 'README.md')
const textOf = (page: string) => readFileSync(new URL(page, folder), 'utf8')

function examplesOf(page: string): Example[] {
  const codes = parseMarkdown(textOf(page)).children.filter((node): node is Code => node.type === 'code')
  return codes.flatMap((code, index) => {
    if (code.lang === 'messages') return []
    const [name = '', bytes] = (code.meta ?? '').split(' ')
    const told = codes[index + 1]
    if (told?.lang !== 'messages') throw new Error(`${page}: expected messages below the example ${name}`)
    const messages = told.value === 'none' ? [] : told.value.split('\n')
    const line = code.position?.start.line ?? 0
    return [{ line, name, source: `${code.value}\n`, isBytes: bytes === 'bytes', messages }]
  })
}

/** `\xHH` as the byte it stands for, everything else as UTF-8. */
function bytesOf({ source, isBytes }: Example): Buffer {
  if (!isBytes) return Buffer.from(source)
  const parts = source.trimEnd().split(/\\x([\da-f]{2})/)
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 === 1 ? 'hex' : 'utf8')))
}

function messagesOf(example: Example): string[] {
  const file = new VFile({ path: example.name, value: bytesOf(example) })
  try {
    check(structure(read(file), file), file)
  } catch (error) {
    if (file.messages.at(-1) !== error) throw error
  }
  return file.messages.map(({ line, column, ruleId, reason }) =>
    [...(line === undefined ? [] : [`${line}:${column}`]), ruleId, reason].join(' '),
  )
}

/** Every rule id that the sources give to a message on an announcement. */
function ruleIdsInSources(): string[] {
  const sources = ['read', 'structure', 'check', 'explain', 'digest'].flatMap(room =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`src/${room}/${name}`, 'utf8')),
  )
  const literals = sources.flatMap(source =>
    [...source.matchAll(/ruleId: '([^']+)'/g)].map(match => match[1] ?? ''),
  )
  return [...new Set([...literals, ...Object.keys(rules)])].toSorted()
}

describe('the pages of the rules', () => {
  it('are one for each rule id', () => {
    expect(pages.map(page => page.replace('.md', '')).toSorted()).toEqual(ruleIdsInSources())
  })

  it('stand in the list of rules, each with its first sentence', () => {
    const list = textOf('README.md')
    for (const page of pages) {
      const [heading, sentence] = textOf(page).split('\n\n')
      const id = page.replace('.md', '')
      expect(heading).toBe(`# ${id}`)
      expect(list).toContain(`| [${id}](${page}) | ${sentence?.replaceAll('\n', ' ')} |`)
    }
  })

  it.each(pages)('%s shows what is told, and what is not', page => {
    const examples = examplesOf(page)
    const id = page.replace('.md', '')
    expect(examples.some(({ messages }) => messages.some(message => message.split(' ').includes(id)))).toBe(
      true,
    )
    expect(examples.some(({ messages }) => messages.length === 0)).toBe(true)
    for (const heading of ['What it tells', 'Why it matters', 'How to mend it', 'Examples'])
      expect(textOf(page)).toContain(`\n## ${heading}\n`)
  })

  describe.each(pages)('%s', page => {
    it.each(examplesOf(page).map(example => [example.line, example] as const))('line %i', (_, example) => {
      expect(messagesOf(example)).toEqual(example.messages)
    })
  })
})
