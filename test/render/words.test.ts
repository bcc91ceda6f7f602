import { describe, expect, it } from 'vitest'
import { roles } from '../../src/model/vocabulary.js'
import { countedWord, interfaceWord } from '../../src/render/words.js'

const languages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'zh']
const words = ['contents', 'people', 'links', 'skip', 'source', 'untitled', ...roles]

describe('the words of the interface', () => {
  it.each(languages)('are there in %s', language => {
    for (const word of words) expect(interfaceWord(word, language)).toMatch(/\p{L}/u)
    const differs = words.filter(word => interfaceWord(word, language) !== interfaceWord(word, 'en'))
    if (language !== 'en') expect(differs.length).toBeGreaterThan(8)
  })

  it('have a no-break space before a colon in French', () => {
    expect(interfaceWord('colon', 'fr-CA')).toBe('\u00a0:')
    expect(interfaceWord('colon', 'de')).toBe(':')
  })

  it.each(languages)('have every plural in %s', language => {
    const rules = new Intl.PluralRules(language)
    const forms = new Map(
      [0, 1, 2, 3, 5, 11, 21, 22, 25, 100].map(n => [rules.select(n), countedWord(n, 'entry', language)]),
    )
    expect(
      new Set([...forms.values()].map(form => form.replace(/^[\d.,\s]+/u, ''))).size,
    ).toBeGreaterThanOrEqual(['ja', 'zh'].includes(language) ? 1 : 2)
  })
})
