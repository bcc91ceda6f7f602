import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadHyphenation, typeset } from '../../src/typeset/index.js'
import { fixedFonts } from './fixed-fonts.js'
import { showBookmarks, showMessages, showPages, showStructure } from './show-document.js'

/**
 * Each case is a name after `=== `, then sections after `--- `: `html` and `css` go in, the others come out. A case
 * without a `messages` section expects none.
 */
interface Case {
  name: string
  sections: Map<string, string>
}

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map(part => {
      const [head = '', ...sections] = part.split(/^--- /m)
      return { name: head.trim(), sections: new Map(sections.map(readSection)) }
    })
}

function readSection(section: string): [string, string] {
  const end = section.indexOf('\n')
  return [section.slice(0, end).trim(), section.slice(end + 1).trimEnd()]
}

const hyphenators = new Map([['en', (await loadHyphenation('en')) ?? (() => [])]])

function resultOf({ sections }: Case): Record<string, string> {
  const html = {
    path: 'case.html',
    source: `<!doctype html><html lang="en"><title>T</title>${sections.get('html')}`,
  }
  const styles = [{ path: 'case.css', source: sections.get('css') ?? '' }]
  const { document, messages } = typeset(
    { html, styles },
    { fonts: fixedFonts, hyphenators, standard: 'none' },
  )
  return {
    pages: showPages(document),
    structure: showStructure(document.structure),
    bookmarks: showBookmarks(document.bookmarks),
    messages: showMessages(messages),
  }
}

const folder = join(import.meta.dirname, 'cases')

for (const file of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
  describe(file, () => {
    for (const one of readCases(readFileSync(join(folder, file), 'utf8'))) {
      test(one.name, () => {
        const expected = new Map(one.sections)
        expected.delete('html')
        expected.delete('css')
        const { messages = '', ...result } = resultOf(one)
        expect(messages).toBe(expected.get('messages') ?? '')
        expected.delete('messages')
        for (const [section, text] of expected) expect(result[section], section).toBe(text)
      })
    }
  })
}
