import { expect, test } from 'vitest'
import { renderPrint } from '../../../src/render/index.js'
import { digestOf, entryOf, richOf, shippedTemplate, template } from '../template.js'

const digest = digestOf({
  title: 'A title\nof two lines',
  lead: richOf('Some *lead*.\n\nIn two paragraphs.'),
  entries: [entryOf('One'), entryOf('Two')],
})

/** The origin of each place where `text` stands in the filled template. */
function originsOf(look: ReturnType<typeof template>, text: string): string[] {
  const { html, originOf } = renderPrint(digest, look)
  return [...html.matchAll(new RegExp(text, 'g'))].map(({ index }) => {
    const origin = originOf(index)
    return origin ? `${origin.file}:${origin.line}:${origin.column}` : 'nowhere'
  })
}

const page = `<!doctype html><title>{{title}}</title>
<h1 class="{{title}}">{{title}}</h1>
  <hr>
{{#each entries}}
  <p><img src="x.png"> {{title}} <b>
    bold</b></p>
{{/each}}
{{lead}}<hr><i>end</i>
{{> foot.html}}
`
const look = template({ html: page, partials: { 'foot.html': '<footer>\n  <u>foot</u></footer>' } })

test.each([
  ['<!doctype', ['digest.html.hbs:1:1']],
  ['<h1', ['digest.html.hbs:2:1']],
  ['</h1>', ['digest.html.hbs:2:32']],
  ['<hr>\\n', ['digest.html.hbs:3:3']],
  ['<img', ['digest.html.hbs:5:6', 'digest.html.hbs:5:6']],
  ['One', ['digest.html.hbs:5:24']],
  ['bold', ['digest.html.hbs:6:5', 'digest.html.hbs:6:5']],
  ['In two', ['digest.html.hbs:8:1']],
  ['<i>', ['digest.html.hbs:8:13']],
  ['foot</u>', ['foot.html.hbs:2:6']],
])('%s stands in the template at %j', (text, places) => {
  expect(originsOf(look, text).map(place => place.replace(/^.*\//, ''))).toEqual(places)
})

test('a page that is made from Markdown has no origin in a template of HTML', () => {
  expect(originsOf(template({ md: '# {{title}}\n' }), '<h1')).toEqual(['nowhere'])
})

test('every element of a shipped template has an origin in its files', async () => {
  for (const origin of originsOf(await shippedTemplate('digest'), '<[a-z]'))
    expect(origin).toMatch(/\.hbs:\d+:\d+$/)
})
