import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { supportedElements } from '../../../src/typeset/css/elements.js'
import { propertyNames } from '../../../src/typeset/css/properties.js'
import { shorthandNames } from '../../../src/typeset/css/shorthands.js'
import { supportedSvgElements } from '../../../src/typeset/css/svg-elements.js'

const readme = readFileSync(new URL('../../../src/typeset/README.md', import.meta.url), 'utf8')

/** The names between back quotes right under a heading. */
function namesUnder(heading: string): string[] {
  const section = readme.split(`${heading}\n`)[1]?.split(/\n\n(?=[^`])/)[0] ?? ''
  return [...section.matchAll(/`([^`]+)`/g)].flatMap(([, names]) => (names ?? '').split(' ')).sort()
}

test('the README names exactly the elements that are supported', () => {
  expect(namesUnder('## HTML')).toEqual([...supportedElements].sort())
})

test('the README names exactly the elements of drawings that are supported', () => {
  const names = namesUnder('Of its elements these are known:\n')
  expect(names).toEqual([...supportedSvgElements].sort())
})

test('the README names exactly the properties that are supported', () => {
  expect(namesUnder('### Properties')).toEqual([...propertyNames].sort())
})

test('the README names exactly the shorthands that are supported', () => {
  expect(namesUnder('### Shorthands and other spellings')).toEqual([...shorthandNames].sort())
})
