import { beforeEach, describe, expect, test, vi } from 'vitest'
import { templateNames } from '../../../src/build/template/find-template.js'
import type { Template } from '../../../src/model/template.js'
import { renderHtml, renderMarkdown } from '../../../src/render/index.js'
import { compileAhead } from '../../../src/render/template/compile-ahead.js'
import type { CompiledAhead } from '../../../src/render/template/compiled-file.js'
import { digestOf, entryOf, groupOf, personOf, richOf, shippedTemplate, template } from '../template.js'

/** Stands for what the bundler writes. */
const { shipped, loaded } = vi.hoisted(() => ({
  shipped: {} as Record<string, () => CompiledAhead>,
  loaded: [] as string[],
}))
vi.mock('../../../src/render/template/shipped-templates.js', () => ({ shippedTemplates: shipped }))

beforeEach(() => {
  for (const key of Object.keys(shipped)) delete shipped[key]
  loaded.length = 0
})

function ship(made: Template): void {
  for (const [key, code] of compileAhead([made]))
    shipped[key] = () => {
      loaded.push(key)
      return new Function(`return ${code}`)() as CompiledAhead
    }
}

const digest = digestOf({
  groups: [groupOf('Water')],
  lead: richOf('Nine *grants* & more.'),
  entries: [
    entryOf('Pond & <reed>', {
      people: [personOf('Ada Moor'), personOf('Björn Ek')],
      group: 'water',
      description: richOf('Digs a pond.'),
    }),
  ],
})

/** Files of their own each time: what is compiled is kept with the file. */
const own = (words = 'names') =>
  template({
    md: '# {{title}}\n\n{{#each entries}}{{> person.md}}{{/each}}',
    html: '<!DOCTYPE html><title>{{title}}</title>\n<p>{{#each entries}}{{> person.html}}{{/each}}</p>',
    partials: {
      'person.md': `${words}: {{#each people}}{{name}} {{/each}}`,
      'person.html': `${words}: {{#each people}}<b title="{{name}}">{{name}}</b>{{/each}}`,
    },
  })

const names = await templateNames()

describe('what is compiled ahead', () => {
  test.each(names)('makes the same of %s', async name => {
    const [now, ahead] = await Promise.all([copyOf(name), copyOf(name)])
    const [html, markdown] = [renderHtml(digest, now, {}), renderMarkdown(digest, now, {})]
    expect(loaded).toEqual([])
    ship(ahead)
    expect(renderHtml(digest, ahead, {})).toBe(html)
    expect(renderMarkdown(digest, ahead, {})).toBe(markdown)
    expect(loaded.length).toBeGreaterThan(0)
  })

  test('is used for the same sources only', () => {
    ship(own())
    expect(renderHtml(digest, own(), {})).toContain('names: <b title="Ada Moor">')
    expect(renderMarkdown(digest, own(), {})).toContain('names: Ada Moor')
    expect(loaded).toHaveLength(2)
    expect(renderHtml(digest, own('people'), {})).toContain('people: <b')
    expect(loaded).toHaveLength(2)
  })

  test('tells a fault at its place in the files of the template that is filled', () => {
    const broken = (folder: string) => {
      const made = template({ html: '<p>{{> word.html}}</p>' })
      return {
        ...made,
        partials: { 'word.html': { path: `${folder}/word.html.hbs`, source: 'a\n {{word title}}' } },
      }
    }
    ship(broken('there'))
    const made = broken('here')
    expect(() => renderHtml(digest, made, {})).toThrow(
      expect.objectContaining({ place: { file: 'here/word.html.hbs', line: 2, column: 2 } }),
    )
    expect(loaded).toHaveLength(1)
  })
})

async function copyOf(name: string): Promise<Template> {
  const made = await shippedTemplate(name)
  const { html, markdown } = made
  return { ...made, html: html && { ...html }, markdown: markdown && { ...markdown } }
}
