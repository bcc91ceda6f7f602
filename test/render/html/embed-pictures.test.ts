import { expect, test } from 'vitest'
import { embedPictures } from '../../../src/render/html/embed-pictures.js'

const files: Readonly<Record<string, string>> = { 'a.png': 'PNG', 'b c.svg': '<svg/>' }
const read = (url: string) => {
  const text = files[decodeURIComponent(url)]
  return text === undefined ? null : new TextEncoder().encode(text)
}

test("pictures of the template's folder stand in the page", () => {
  const html = `<img alt="a > b" class=x src="a.png"> <img src='b%20c.svg' alt="">`
  expect(embedPictures(html, read)).toBe(
    '<img alt="a > b" class=x src="data:image/png;base64,UE5H"> <img src="data:image/svg+xml;base64,PHN2Zy8+" alt="">',
  )
})

test('so do those that its style names', () => {
  const html = `<style>p { background: url(a.png), url("b%20c.svg") }</style><p>url(a.png)</p>`
  expect(embedPictures(html, read)).toBe(
    `<style>p { background: url("data:image/png;base64,UE5H"), url("data:image/svg+xml;base64,PHN2Zy8+") }</style><p>url(a.png)</p>`,
  )
})

test('other addresses stay as they are', () => {
  const html =
    '<img src="https://example.org/a.png"><img src="data:image/png;base64,UE5H"><img src="c.png"><img data-src="a.png">'
  expect(embedPictures(html, read)).toBe(html)
})
