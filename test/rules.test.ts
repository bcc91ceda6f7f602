/**
 * The pages of the rules are their tests: each example of `docs/rules/` goes through the pipeline and must give the
 * messages that stand below it, and no others.
 *
 *     ```text announcement.txt               the announcement; "bytes" behind the name lets \xHH stand for a byte
 *     ```yaml announcement.handbill.yaml     corrections of it, where the example has any
 *     ```messages                            "line:column rule-id reason", one a line; "none" for silence
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Code } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/check/index.js'
import { parseMarkdown } from '../src/model/markdown.js'
import { parse } from '../src/pipeline.js'

interface Example {
  /** Where it stands in the page. */
  line: number
  file: VFile
  corrections: VFile | null
  messages: string[]
}

const folder = new URL('../docs/rules/', import.meta.url)
const pages = readdirSync(folder).filter(name => name !== 'README.md')
const textOf = (page: string) => readFileSync(new URL(page, folder), 'utf8')

function examplesOf(page: string): Example[] {
  const codes = parseMarkdown(textOf(page)).children.filter((node): node is Code => node.type === 'code')
  const examples: Example[] = []
  let parts: Code[] = []
  for (const code of codes) {
    parts.push(code)
    if (code.lang !== 'messages') continue
    examples.push(exampleOf(parts))
    parts = []
  }
  expect(parts).toEqual([])
  return examples
}

function exampleOf(parts: Code[]): Example {
  const [announcement, ...others] = parts
  const messages = others.pop()
  const [corrections] = others
  if (announcement === undefined || messages === undefined || others.length > 1)
    throw new Error('Unexpected example, expected an announcement, corrections if any, and messages')
  return {
    line: announcement.position?.start.line ?? 0,
    file: fileOf(announcement),
    corrections: corrections === undefined ? null : fileOf(corrections),
    messages: messages.value === 'none' ? [] : messages.value.split('\n'),
  }
}

function fileOf({ value, meta }: Code): VFile {
  const [path = '', form] = (meta ?? '').split(' ')
  return new VFile({ path, value: form === 'bytes' ? bytesOf(value) : Buffer.from(`${value}\n`) })
}

/** `\xHH` as the byte it stands for, everything else as UTF-8. */
function bytesOf(text: string): Buffer {
  const parts = text.split(/\\x([\da-f]{2})/)
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 === 1 ? 'hex' : 'utf8')))
}

function messagesFor({ file, corrections }: Example): string[] {
  try {
    parse(file, { corrections })
  } catch (error) {
    if (file.messages.at(-1) !== error) throw error
  }
  return [...printed(file, ''), ...(corrections === null ? [] : printed(corrections, `${corrections.path}:`))]
}

function printed({ messages }: VFile, before: string): string[] {
  return messages.map(({ line, column, ruleId, reason }) =>
    [...(line === undefined ? [] : [`${before}${line}:${column}`]), ruleId, reason].join(' '),
  )
}

/** Every rule id that the sources give to a message on an announcement: where it is raised, or in a type of rule ids. */
function ruleIdsInSources(): string[] {
  const rooms = ['model', 'read', 'structure', 'correct', 'check', 'explain', 'digest']
  const raised = rooms
    .flatMap(room =>
      readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map(name => `${room}/${name}`),
    )
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`src/${name}`, 'utf8'))
    .flatMap(source => [...source.matchAll(/\bruleId: '[^']+'|\btype \w*Rule =(?:[\s|]*'[^']+')+/g)])
    .flatMap(match => [...match[0].matchAll(/'([^']+)'/g)].map(quoted => quoted[1] ?? ''))
  return [...new Set([...raised, ...Object.keys(rules)])].toSorted()
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
    const isTold = examples.map(({ messages }) => messages.some(message => message.split(' ').includes(id)))
    expect(isTold).toContain(true)
    expect(isTold).toContain(false)
    for (const heading of ['What it tells', 'Why it matters', 'How to mend it', 'Examples'])
      expect(textOf(page)).toContain(`\n## ${heading}\n`)
  })

  describe.each(pages)('%s', page => {
    it.each(examplesOf(page).map(example => [example.line, example] as const))('line %i', (_, example) => {
      expect(messagesFor(example)).toEqual(example.messages)
    })
  })
})
