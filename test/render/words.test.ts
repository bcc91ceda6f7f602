import { describe, expect, it } from 'vitest'
import type { Words } from '../../src/model/look.js'
import { countedWords, interfaceWords, roles } from '../../src/model/vocabulary.js'
import { countedWord, interfaceWord } from '../../src/render/words.js'

const speak = (language: string, words: Words = {}) => ({ language, words })
const languages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'zh']
const words = ['contents', 'people', 'links', 'skip', 'source', 'untitled', ...roles]

describe('the words of the interface', () => {
  it.each(languages)('are there in %s', language => {
    for (const word of words) expect(interfaceWord(word, speak(language))).toMatch(/\p{L}/u)
    const differs = words.filter(
      word => interfaceWord(word, speak(language)) !== interfaceWord(word, speak('en')),
    )
    if (language !== 'en') expect(differs.length).toBeGreaterThan(8)
  })

  it('have a no-break space before a colon in French', () => {
    expect(interfaceWord('colon', speak('fr-CA'))).toBe('\u00a0:')
    expect(interfaceWord('colon', speak('de'))).toBe(':')
  })

  it.each(languages)('have every plural in %s', language => {
    const rules = new Intl.PluralRules(language)
    const forms = new Map(
      [0, 1, 2, 3, 5, 11, 21, 22, 25, 100].map(n => [
        rules.select(n),
        countedWord(n, 'entry', speak(language)),
      ]),
    )
    expect(
      new Set([...forms.values()].map(form => form.replace(/^[\d.,\s]+/u, ''))).size,
    ).toBeGreaterThanOrEqual(['ja', 'zh'].includes(language) ? 1 : 2)
  })

  it('are those of the closed lists', () => {
    for (const word of interfaceWords) expect(interfaceWord(word, speak('en'))).not.toBe('')
    for (const word of countedWords) expect(countedWord(2, word, speak('en'))).toMatch(/^2\u00a0/)
  })

  it('may be given by the caller, in the language of the document', () => {
    const words: Words = {
      contents: 'Program',
      entry: { one: 'projekt', other: 'projekt i rad' },
      person: 'deltagare',
    }
    expect(interfaceWord('contents', speak('sv', words))).toBe('Program')
    expect(interfaceWord('people', speak('sv', words))).toBe('People')
    expect(countedWord(1, 'entry', speak('sv', words))).toBe('1\u00a0projekt')
    expect(countedWord(1234, 'entry', speak('sv', words))).toBe('1\u00a0234\u00a0projekt i rad')
    expect(countedWord(1, 'person', speak('sv', words))).toBe('1\u00a0deltagare')
  })
})
