import { expect, it } from 'vitest'
import { renderPrint } from '../../src/render/index.js'
import { loadHyphenation, typeset } from '../../src/typeset/index.js'
import { fixedFonts } from '../typeset/fixed-fonts.js'
import { digestOf, richOf, shippedTemplate } from './template.js'

const words =
  'Everyone welcome: extraordinary gardeners, photographers, conservationists, mathematicians. Unforgettable congratulations!'
const hyphenators = new Map([['en', (await loadHyphenation('en')) ?? (() => [])]])

/** The lines of the page from the one that begins the closing words. */
async function closingLines(name: string): Promise<string[]> {
  const template = await shippedTemplate(name)
  const digest = digestOf({ closing: richOf(words), source: { file: null, sha256: '' } })
  const { html, css } = renderPrint(digest, template)
  const { document } = typeset(
    { html: { path: 'page.html', source: html }, styles: css },
    { fonts: fixedFonts, hyphenators },
  )
  const lines = new Map<number, string>()
  for (const fragment of document.pages[0]?.fragments ?? []) {
    if (fragment.kind === 'text' && fragment.content)
      lines.set(fragment.y, `${lines.get(fragment.y) ?? ''}${fragment.text}`)
  }
  const texts = [...lines.values()]
  return texts.slice(texts.findIndex(text => text.startsWith('Everyone')))
}

it.each(['digest', 'handout', 'large-print'])(
  'closing words stay whole, and none alone, in %s',
  async name => {
    const lines = await closingLines(name)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(line => line.trim()).join(' ')).toBe(words)
    expect(lines.at(-1)?.trim()).toContain(' ')
  },
)
