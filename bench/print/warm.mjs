// warm.mjs RENDERER FOLDER: one short document after another in one process, as a server makes them. Each is another
// text, so that nothing can be kept. Prints milliseconds a document.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { faces } from './faces.mjs'

const [renderer, folder] = process.argv.slice(2)
const { createRenderer } = await import(renderer)
const render = createRenderer(faces)
const sources = readdirSync(folder).map(name => join(folder, name))
const before = sources.length / 2
for (const source of sources.slice(0, before)) await render(source)
const start = process.cpuUsage()
const started = performance.now()
for (const source of sources.slice(before)) await render(source)
const { user, system } = process.cpuUsage(start)
const wall = performance.now() - started
console.log(JSON.stringify({ wall: wall / before, cpu: (user + system) / 1000 / before }))
