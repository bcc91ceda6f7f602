import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Digest } from '../src/model/digest.js'
import { extract } from '../src/pipeline.js'
import { anyKnown, type Known } from './generate/known.js'
import { type Layout, layouts, within } from './generate/layouts.js'
import { type Surface, surfaces } from './generate/surfaces.js'

/** Lines of like length and no blank line between them: nothing tells them from filled text. */
const ambiguous = ['name heading, labelled bullets in bare lines', 'bullets "title (name)" in bare lines']

const cases = Object.entries(layouts)
  .flatMap(([layoutName, layout]) =>
    Object.entries(surfaces).map(([surfaceName, surface]) => ({ layoutName, layout, surfaceName, surface })),
  )
  .filter(({ layoutName, surfaceName }) => !ambiguous.includes(`${layoutName} in ${surfaceName}`))

describe('extract(write(digest)) is the digest', () => {
  it.each(cases)('$layoutName in $surfaceName', ({ layout, surface }) => {
    fc.assert(
      fc.property(anyKnown, known => {
        const written = within(known, layout)
        const source = write(written, layout, surface)
        const digest = extract(new VFile({ path: surface.file, value: source }))
        expect(found(digest), source).toEqual(wanted(written))
      }),
      { seed: 1, numRuns: 8 },
    )
  })
})

function write(known: Known, layout: Layout, surface: Surface): string {
  const { tongue, kind } = known
  return surface.write({
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: tongue.leads[kind] }] },
      ...layout.write(known),
      { type: 'paragraph', children: [{ type: 'text', value: tongue.closing }] },
    ],
  })
}

function wanted({ entries }: Known) {
  return entries.map(({ title, people, text }) => ({ title, people, text: text.join(' ') }))
}

function found({ entries }: Digest) {
  return entries.map(({ title, people, description }) => ({
    title,
    people: people.map(({ name, role }) => ({ name, role })),
    text: (description?.text ?? '').replace(/\s+/g, ' '),
  }))
}
