import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Code } from 'mdast'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/build/project/load-config.js'
import { parseCorrections } from '../../src/correct/index.js'
import { configSchema } from '../../src/model/config-schema.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { checkLook } from '../../src/project/check.js'
import { ownLooks } from '../../src/project/own-look.js'
import { run } from '../cli/run-main.js'

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
const codes = parseMarkdown(page).children.filter((node): node is Code => node.type === 'code')
const code = (is: (code: Code) => boolean) => codes.find(is)?.value ?? ''

const home = process.cwd()
beforeAll(() => process.chdir(mkdtempSync(join(tmpdir(), 'handbill-'))))
afterAll(() => process.chdir(home))

describe('docs/configuration.md', () => {
  const { $schema: _, ...keys } = configSchema.properties
  const { words, collection, rules } = configSchema.properties
  const names = [
    ...Object.keys(keys),
    ...Object.keys(rules.items.properties),
    ...Object.keys(collection.properties),
    ...Object.keys(words.properties),
    ...Object.keys(words.properties.entry.properties),
  ]

  test.each([...new Set(names)])('names %s', name => {
    expect(page).toContain(`\`${name}\``)
  })

  test('its examples of configurations load', async () => {
    const examples = codes.filter(({ meta }) => meta?.startsWith('handbill.config'))
    expect(examples).toHaveLength(3)
    for (const { meta, value } of examples) {
      writeFileSync(meta ?? '', value)
      expect(Object.keys((await loadConfig(meta ?? '')).config)).not.toEqual([])
    }
  })

  test('its examples of an announcement are read', () => {
    const announcement = new VFile({ path: 'a.md', value: code(({ lang }) => lang === 'md') })
    const sidecar = new VFile({ path: 'a.yaml', value: code(({ meta }) => meta === 'spring.handbill.yaml') })
    expect(ownLooks(announcement, sidecar).map(checkLook)).toEqual([
      { template: 'handout', options: { ink: true } },
      { language: 'pt', paper: 'A5', words: { entry: { one: 'palestra', other: 'palestras' } } },
    ])
    expect(parseCorrections(sidecar).facts.language?.value).toBe('pt')
  })

  test('shows what the command prints', async () => {
    const [command = '', ...output] = code(({ lang }) => lang === 'console').split('\n')
    mkdirSync('posts/2011', { recursive: true })
    writeFileSync('posts/2011/spring.txt', 'Spring')
    writeFileSync(
      'handbill.config.ts',
      code(({ meta }) => meta === 'handbill.config.ts'),
    )
    const { out } = await run([...command.split(' ').slice(2), '--config', 'handbill.config.ts'])
    expect(out).toBe(`${output.join('\n')}\n`)
  })
})
