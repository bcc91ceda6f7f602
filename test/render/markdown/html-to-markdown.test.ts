import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../src/render/index.js'
import { digestOf, richOf, template } from '../template.js'

describe('a template without Markdown', () => {
  it('gets it from the main part of its page', () => {
    const html = `<!doctype html><title>x</title><nav>Not this</nav><main>
<h1>{{title}}</h1><p><a href="#e">down</a></p>
<article id="e"><h2>Entry *one*</h2>{{lead}}</article></main>`
    const digest = digestOf({ title: '1. <b>', lead: richOf('a *b*\n\n- c') })
    expect(renderMarkdown(digest, template({ html }))).toBe(
      '# 1. \\<b>\n\n[down](#entry-one)\n\n## Entry \\*one\\*\n\na _b_\n\n- c\n',
    )
  })
})
