import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { TwoPatterns } from '../../src/model/two-patterns.js'

interface Finder {
  patternsOf(file: ts.SourceFile): { node: ts.Node; values: string[] }[]
  withTwoPatterns(source: string, path: string): string
}

const bundler = new URL('../../.ci/two-patterns.mjs', import.meta.url).href
const { patternsOf, withTwoPatterns }: Finder = await import(bundler)

/** Source and flags of every literal in the sources that the bundler makes two of. */
function patternsOfSources(): [string, string][] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => {
      const source = readFileSync(`src/${name}`, 'utf8')
      const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true)
      return patternsOf(file).filter(({ node }) => ts.isRegularExpressionLiteral(node))
    })
    .map(({ values: [source = '', flags = ''] }) => [JSON.parse(source), JSON.parse(flags)])
}

const letters = 'aZéÉßÿµªº'
const signs = ' \n\t.,:;!?-–—‐/&+()[]{}"\'“”’«»…•·¿¡@#*_~|$€£©°²¼^`\u00a0\u00ad\u2009\u200b'

/** Plain text out of the words that a pattern speaks of, in either case, and of all kinds of letters and signs. */
function plainText(source: string): fc.Arbitrary<string> {
  const words = source.match(/[A-Za-zÀ-ÖØ-öø-ÿ]{2,}/g) ?? ['word']
  const word = fc.constantFrom(...words)
  const part = fc.oneof(
    word,
    word.map(text => text.toUpperCase()),
    word.map(text => text.charAt(0).toUpperCase() + text.slice(1)),
    fc.constantFrom(...letters, ...signs, ...'0123456789', 'Ada Byron', 'libtide', ' '),
  )
  return fc.array(part, { maxLength: 12 }).map(parts => parts.join('').replaceAll('€', ''))
}

const matches = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(match => ({ ...match }))

test('both patterns find the same in plain text, for every pattern of the sources', () => {
  const patterns = patternsOfSources()
  expect(patterns.length).toBeGreaterThan(200)
  for (const [source, flags] of patterns) {
    const global = flags.includes('g') ? flags : `${flags}g`
    const two = new TwoPatterns(source, global) as unknown as RegExp
    const whole = new RegExp(source, global)
    fc.assert(
      fc.property(plainText(source), text => {
        expect(matches(two, text)).toEqual(matches(whole, text))
      }),
      { numRuns: 20, seed: 7 },
    )
  }
})

test('every class is the one of Unicode, in either case', () => {
  const plain = Array.from({ length: 0x170 }, (_, code) =>
    String.fromCharCode(code < 0x100 ? code : 0x1f00 + code),
  )
  const classes = 'L Lu Ll Lo M N P S Script=Latin sc=Latin Script=Greek Script=Han sc=Katakana'.split(' ')
  for (const flags of ['u', 'iu'])
    for (const name of classes)
      for (const source of [`^\\p{${name}}$`, `^[^\\p{${name}}]$`, `^[-\\p{${name}}é]$`]) {
        const two = new TwoPatterns(source, flags)
        const whole = new RegExp(source, flags)
        expect(plain.filter(text => two.test(text))).toEqual(plain.filter(text => whole.test(text)))
      }
})

test('text beyond is matched by the pattern as it is written', () => {
  const two = new TwoPatterns('\\p{Lu}(\\p{L}+)', 'u')
  expect(two.exec('в Ёлка')?.[1]).toBe('лка')
  expect(two.exec('an Elk')?.[1]).toBe('lk')
  expect(new TwoPatterns('^.$', 'iu').test('🎏')).toBe(true)
  expect(new TwoPatterns('k', 'iu').test('\u212a')).toBe(true)
  expect(new TwoPatterns('\u212a', 'iu').test('k')).toBe(true)
})

test('it stands in for a regular expression', () => {
  const word = new TwoPatterns('\\p{L}+', 'gu') as unknown as RegExp
  expect('two words'.replace(word, found => `<${found}>`)).toBe('<two> <words>')
  expect('two words'.replaceAll(word, '$&$&')).toBe('twotwo wordswords')
  expect('two words'.match(word)).toEqual(['two', 'words'])
  expect('- two'.search(word)).toBe(2)
  expect('1two2words3'.split(word)).toEqual(['1', '2', '3'])
  expect('1two2words3'.split(word, 2)).toEqual(['1', '2'])
  expect([word.exec('two words')?.[0], word.exec('two words')?.[0], word.exec('two words')]).toEqual([
    'two',
    'words',
    null,
  ])
  word.lastIndex = 4
  expect([word.test('two words'), word.lastIndex]).toEqual([true, 9])
  expect([word.test('two words'), word.lastIndex]).toEqual([false, 0])
})

test('the bundler takes what is slow to make, and leaves what keeps its place in a function', () => {
  const made = withTwoPatterns(
    [
      'const capital = /^\\p{Lu}/u, digit = /^\\d/u',
      'const of = (text: string) => text.replace(/\\p{M}/gu, "")',
      'function first(text: string) { const step = /\\p{L}/gu; return step.exec(text) }',
      "const late = (source: string) => new RegExp(source, 'u')",
    ].join('\n'),
    'src/structure/x.ts',
  )
  expect(made).toContain('capital = /* @__PURE__ */ new $TwoPatterns("^\\\\p{Lu}","u"), digit = /^\\d/u')
  expect(made).toContain('text.replace($pattern0, "")')
  expect(made).toContain('const step = /\\p{L}/gu;')
  expect(made).toContain("/* @__PURE__ */ new $TwoPatterns(source,'u')")
})
