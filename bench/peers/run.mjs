// run.mjs RENDERER SOURCE OUTPUT: one document in a process of its own, as a person or a script has it made.
import { writeFileSync } from 'node:fs'
import { faces } from '../print/faces.mjs'

const [renderer, source, output] = process.argv.slice(2)
const { createRenderer } = await import(`./${renderer}.mjs`)
writeFileSync(output, await createRenderer(faces)(source))
