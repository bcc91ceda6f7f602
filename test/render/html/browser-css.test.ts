import { expect, test } from 'vitest'
import { browserCss } from '../../../src/render/html/browser-css.js'

test('what only paper knows is left out, and the rest keeps its text', () => {
  const css = 'h1 { string-set: title content(); color: red }\n@page { @top-left { content: string(title) } }'
  expect(browserCss(css)).toBe('h1 { color: red }\n@page { @top-left {} }')
})

test('fonts in files of their own are left out, those in the style sheet and on the machine stay', () => {
  const inside = '@font-face { font-family: A; src: url(data:font/ttf;base64,AAEA) }'
  const local = '@font-face { font-family: B; src: local("B") }'
  expect(
    browserCss(`${inside}\n@font-face { font-family: C; src: url(c.ttf), url("c.otf") }\n${local}`),
  ).toBe(`${inside}\n${local}`)
})

test('optical margins, which no browser knows, are left out, other hanging punctuation stays', () => {
  const css = 'p { hanging-punctuation: optical; color: red }\nq { hanging-punctuation: first }'
  expect(browserCss(css)).toBe('p { color: red }\nq { hanging-punctuation: first }')
})

test('footnotes, which no browser has, are left out', () => {
  const css = 'a::after { content: "x"; float: footnote }\na::footnote-call { color: red }\nb { float: left }'
  expect(browserCss(css)).toBe('a::after { content: "x";}\nb { float: left }')
})

test('running heads that end short are left out, other text that does so stays', () => {
  const css = '@page { @top-left { color: red; text-overflow: ellipsis } }\np { text-overflow: ellipsis }'
  expect(browserCss(css)).toBe('@page { @top-left { color: red;} }\np { text-overflow: ellipsis }')
})
