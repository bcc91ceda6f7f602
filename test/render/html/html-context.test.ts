import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../../src/model/digest.js'
import { HandbillError } from '../../../src/model/error.js'
import { renderHtml } from '../../../src/render/index.js'
import { digestOf, entryOf, template } from '../template.js'

const entries = [entryOf('java'), entryOf('script:alert(1)')]

function render(html: string, facts: Partial<Digest> = {}, partials: Record<string, string> = {}): string {
  return renderHtml(digestOf({ entries, ...facts }), template({ html, partials }))
}

/** Line, column and message of the fault. */
function faultOf(html: string, partials: Record<string, string> = {}): string {
  try {
    return `none: ${render(html, {}, partials)}`
  } catch (error) {
    if (!(error instanceof HandbillError) || error.code !== 'template-broken') throw error
    expect(error.cure).not.toBe('')
    return `${error.place?.line}:${error.place?.column} ${error.message}`
  }
}

describe('a block in HTML', () => {
  it.each([
    '<script>{{#if programme}}</script>{{/if}}{{title}}',
    "<p title='{{#if programme}}'>{{/if}}{{title}}'>",
    '<a href="{{#if programme}}x">{{/if}}{{organisation}}">',
    '<p {{#if programme}}title="{{/if}}{{title}}">',
    '<p title={{#if programme}}"{{else}}\'{{/if}}{{title}}">',
    '<p {{#if programme}}title="{{else}}onclick="{{/if}}{{title}}">',
    '{{#if programme}}<style>{{else}}<title>{{/if}}{{title}}',
    '{{#if programme}}{{else}}<!--{{/if}}{{title}}',
    '{{#if programme}}a{{else if year}}<script>{{else}}b{{/if}}{{title}}',
    '<{{#if programme}}script{{else}}b{{/if}}>{{title}}',
    '{{#unless programme}}<script>{{/unless}}{{title}}',
    '{{#with programme}}<b title="{{/with}}{{title}}">',
  ])('leaves all that follows in one place: %s', html => {
    expect(faultOf(html)).toMatch(/^1:\d+ Unexpected change of place between \{\{#(?:if|unless|with)\}\}/)
  })

  it('is named where it begins', () => {
    expect(faultOf('<p>\n  {{#if year}}<b title="{{/if}}">')).toBe(
      '2:3 Unexpected change of place between {{#if}} and {{/if}}',
    )
  })

  it.each([
    '{{#each entries}}{{title}}<title>{{else}}<title>{{/each}}',
    '<p {{#each entries}}click="{{title}}" on{{/each}}>',
    '<a href="{{#each entries}}{{title}}{{/each}}">x</a>',
    '<a href="{{#each entries}}{{title}}{{else}}#{{/each}}">x</a>',
    '<p {{#each entries}}title="{{title}}{{/each}}">',
  ])('repeats in one place when it is a loop: %s', html => {
    expect(faultOf(html)).toContain('Unexpected change of place between {{#each}}')
  })

  it.each([
    '<p{{#if year}} class="a"{{/if}}>{{title}}</p>',
    '<p class="a{{#if year}} b{{/if}} {{title}}">x</p>',
    '<p class={{#if year}}"a"{{else}}"{{title}}"{{/if}}>x</p>',
    '<p class="{{#each entries}}{{title}} {{/each}}">x</p>',
    '<a href="#{{#each entries}}{{title}}{{/each}}">x</a>',
    '<a href="{{#if year}}{{year}}{{else}}{{title}}{{/if}}">x</a>',
    '<b>{{#if year}}<b>{{/if}}{{title}}{{#if year}}</b>{{/if}}</b>',
    '<option{{#if year}} selected{{/if}}>{{title}}</option>',
    '<option {{#if year}}selected{{/if}} value="{{title}}">{{title}}</option>',
    '<p {{#each entries}}data-x="{{title}}" {{/each}}>x</p>',
  ])('may be anywhere else: %s', html => {
    expect(faultOf(html)).toMatch(/^none: </)
  })

  it.each([
    ['<scr{{#if year}} a="b"{{/if}}ipt>{{title}}', '1:30 Unexpected i after a block in a tag'],
    ['<p {{#if year}}on{{/if}}click="{{title}}">', '1:25 Unexpected c after a block in a tag'],
    ['<p {{#if year}}onclick {{/if}}="{{title}}">', '1:31 Unexpected = after a block in a tag'],
  ])('is followed by a space in a tag: %s', (html, fault) => {
    expect(faultOf(html)).toBe(fault)
  })
})

describe('a partial in HTML', () => {
  it.each(['<script>', '<b title="', '<!-- x', '<b', 'a <', '{{#if year}}x{{/if}}<title>'])(
    'ends between tags: %j',
    source => {
      const fault = faultOf('{{> a}}{{title}}', { a: `x\n${source}` })
      expect(fault).toMatch(/^2:\d+ Unexpected end of the partial inside a tag/)
    },
  )

  it('begins between tags', () => {
    expect(faultOf('<{{> a}}', { a: 'b' })).toContain('Unexpected partial inside a tag')
  })
})

describe('an address in HTML', () => {
  it.each([
    '<svg><a xlink:href="{{title}}"></a></svg>',
    '<a ping="{{title}}">x</a>',
    '<body background="{{title}}">',
    '<html manifest="{{title}}">',
    '<button formaction="{{title}}">x</button>',
    '<form action="{{title}}">x</form>',
    '<video poster="{{title}}">x</video>',
    '<object data="{{title}}">x</object>',
    '<q cite="{{title}}">x</q>',
    '<img src="{{title}}">',
    '<a HREF = "{{title}}">x</a>',
    '<a href="\n {{title}}">x</a>',
    '<a hr{{! x }}ef="{{title}}">x</a>',
  ])('is safe to follow in %j', html => {
    const page = render(html, { title: 'javascript:alert(1)' })
    expect(page).toContain('#"')
    expect(page).not.toContain('javascript')
  })

  it.each([
    ['<a href="&#32;{{title}}">', '1:15 Unexpected value in the middle of the href attribute'],
    ['<a href="java&#115;cript:{{title}}">', '1:26 Unexpected value in the middle'],
    ['<a href="javascript:{{title}}">', '1:21 Unexpected value in the middle'],
    ['<a href="data:,{{title}}">', '1:16 Unexpected value in the middle'],
    ['<a href="java{{title}}">', '1:14 Unexpected value in the middle'],
    ['<a href="{{title}}{{title}}">', '1:19 Unexpected value in the middle'],
    ['<a href="{{title}}:{{title}}">', '1:20 Unexpected value in the middle'],
    ['<a href="{{#if year}}java{{else}}/{{/if}}{{title}}">', '1:42 Unexpected value in the middle'],
    ['<script src="{{title}}"></script>', '1:14 Unexpected value in the src attribute of <script>'],
    ['<base href="{{title}}">', '1:13 Unexpected value in the href attribute of <base>'],
    ['<img srcset="{{title}}">', '1:14 Unexpected value in the srcset attribute'],
  ])('may not be pieced together: %s', (html, fault) => {
    expect(faultOf(html)).toContain(fault)
  })

  it.each(['https://a.example/', 'HTTP:', 'mailto:', '#', '/', '?q=', 'page.html#', './', '{{title}}/'])(
    'may begin with %s',
    prefix => {
      expect(faultOf(`<a href="${prefix}{{title}}">`)).toMatch(/^none:/)
    },
  )

  it('leads to no script, however it is pieced together', () => {
    const piece = fc.constantFrom(
      ...['{{title}}', '{{organisation}}', '{{#if year}}', '{{else}}', '{{/if}}', '{{#each entries}}'],
      ...['{{/each}}', '{{! c }}', 'java', 'script:', ':', '/', '#', '&#32;', ' ', '\n', 'https:', '"', "'"],
    )
    const values = fc.constantFrom('java', 'script:alert(1)', 'javascript:alert(1)', ':alert(1)', '" x="')
    const pieces = fc.array(piece, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(pieces, values, values, fc.constantFrom(null, 2024), (href, title, organisation, year) => {
        const written = href.replaceAll(/\{\{.*?\}\}/g, '').replaceAll(/&#32;|\s/g, '')
        fc.pre(!written.includes('javascript:'))
        visit(
          fromHtml(tryRender(`<a href="${href}">x</a>`, { title, organisation, year })),
          'element',
          node => {
            expect(String(node.properties.href ?? '').trim()).not.toMatch(/^javascript:.*alert/i)
            expect(node.properties).not.toHaveProperty('x')
          },
        )
      }),
      { numRuns: 1500, seed: 11 },
    )
  })
})

/** Nothing for a template that is refused. */
function tryRender(html: string, facts: Partial<Digest>): string {
  try {
    return render(html, facts)
  } catch (error) {
    if (error instanceof HandbillError) return ''
    throw error
  }
}

describe('a value in HTML', () => {
  it.each([
    ['<{{title}}>', '1:2 Unexpected value in a tag'],
    ['</{{title}}>', '1:3 Unexpected value in a tag'],
    ['<b{{title}}>', '1:3 Unexpected value in a tag'],
    ['<b a{{title}}="">', '1:5 Unexpected value in a tag'],
    ['<b a="x"{{title}}>', '1:9 Unexpected value in a tag'],
    ['<b a=x{{title}}>', '1:7 Unexpected value in an attribute without quotes'],
    ['<b on{{! x }}click="{{title}}">', '1:21 Unexpected value in the onclick attribute'],
    ['<{{! x }}script>{{title}}', '1:17 Unexpected value in a script'],
    ['<scr{{! x }}ipt>{{title}}', '1:17 Unexpected value in a script'],
    ['<script></scriptx>{{title}}', '1:19 Unexpected value in a script'],
    ['<!-{{! x }}- {{title}}', '1:14 Unexpected value in a comment'],
    ['<!--!>{{title}}', '1:7 Unexpected value in a comment'],
    ['<!doctype {{title}}>', '1:11 Unexpected value in a declaration'],
    ['<title></tit{{title}}', '1:13 Unexpected value in a tag'],
    ['<iframe>{{title}}</iframe>', '1:9 Unexpected value in <iframe>'],
    ['<iframe srcdoc="{{title}}">', '1:17 Unexpected value in the srcdoc attribute'],
    ['<script type="{{title}}">', '1:15 Unexpected value in the type attribute'],
    ['<script type="a" type="application/ld+json">{{title}}', '1:45 Unexpected value in a script'],
    ['<meta http-equiv="{{title}}">', '1:19 Unexpected value in the http-equiv attribute'],
    ['<meta http-equiv="Refresh" content="0;{{title}}">', '1:39 Unexpected value in the content of'],
    ['<meta content="{{title}}" http-equiv=refresh>', '1:37 Unexpected http-equiv'],
    ['<svg><set attributeName="href" to="{{title}}">', '1:36 Unexpected value in the to attribute'],
    ['<svg>\n <![CDATA[{{title}}', '2:4 Unexpected <![, expected'],
    ['<script>\n<!--<script></script>{{title}}', '2:4 Unexpected <!-- inside <script>'],
    ['<svg><title><b></title>{{title}}', '1:14 Unexpected <b inside <title>'],
    ['<noscript><p title="</noscript>{{title}}">', '1:12 Unexpected <p inside <noscript>'],
  ])('is refused in %j', (html, fault) => {
    expect(faultOf(html)).toContain(fault.replace(', expected', ''))
  })

  it.each([
    '<!-->{{title}}',
    '<!--->{{title}}',
    '<!-- a --!>{{title}}',
    '<!-- a -- -->{{title}}',
    '</>{{title}}',
    '<?a>{{title}}',
    'a < b {{title}}',
    '<meta name="description" content="{{title}}">',
    '<meta http-equiv="Content-Security-Policy" content="{{contentSecurityPolicy}}">',
    '<script>a</scriptx><b></script >{{title}}',
    '<style>a{}</STYLE\n>{{title}}',
    '<input/>{{title}}',
    '<b a/b = "{{title}}">',
  ])('may stand in %j', html => {
    expect(faultOf(html)).toMatch(/^none:/)
  })
})
