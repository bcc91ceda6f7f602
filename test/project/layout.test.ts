import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyLayout, defaultLayout, faultInLayout } from '../../src/project/layout.js'

const place = (layout: string, name: string, path = `input/${name}`) => applyLayout(layout, { name, path })

test.each([
  [defaultLayout, 'autumn.txt', 'autumn.txt'],
  [defaultLayout, 'grants/2019/autumn.txt', 'grants/2019/autumn.txt'],
  ['{name}', 'grants/autumn.md', 'autumn.md'],
  ['{year}/{name}', 'grants/2019/autumn-2020.txt', '2020/autumn-2020.txt'],
  ['{year}/{name}', 'autumn.txt', 'autumn.txt'],
  ['{year}/{name}', 'no-12019-year.txt', 'no-12019-year.txt'],
  ['by-year/{year}/{name}-{extension}', '1999.html', 'by-year/1999/1999-html.html'],
  ['{folder}/{name}/digest', 'a/b.c.txt', 'a/b.c/digest.txt'],
  ['{name}', 'README', 'README'],
])('%s of %s is %s', (layout, name, expected) => {
  expect(place(layout, name)).toBe(expected)
})

test('the year may stand in a folder above the inputs', () => {
  expect(applyLayout('{year}/{name}', { name: 'a.txt', path: 'posts/2011/a.txt' })).toBe('2011/a.txt')
})

test.each([
  ['{yaer}/{name}', 'Unknown name {yaer} in the layout', 'Did you mean {year}? '],
  ['{year', 'Unexpected brace in the layout', 'There are'],
  ['{year}/digest', 'Missing {name} in the layout', 'Without it'],
  ['../{name}', 'Unexpected layout "../{name}"', 'Write folders within'],
  ['/tmp/{name}', 'Unexpected layout "/tmp/{name}"', ''],
  ['a\\{name}', 'Unexpected layout "a\\\\{name}"', ''],
  ['C:/{name}', 'Unexpected layout "C:/{name}"', ''],
  ['.handbill/{name}', 'Unexpected layout ".handbill/{name}"', ''],
])('%s is refused', (layout, message, cure) => {
  expect(faultInLayout(layout)).toMatchObject({ message, cure: expect.stringContaining(cure) })
})

test('no name leads out of the output folder, or to what handbill keeps there', () => {
  const parts = fc.stringMatching(/^[.a{}\\ 2019]{1,12}$/)
  const layouts = fc.constantFrom('{folder}/{name}', '{name}/digest', '{year}/{folder}/{name}-{extension}')
  fc.assert(
    fc.property(layouts, fc.array(parts, { minLength: 1, maxLength: 3 }), (layout, names) => {
      const placed = place(layout, names.join('/'))
      for (const part of placed.split('/').slice(0, -1)) expect(part).toMatch(/^[^.]/)
    }),
  )
})
