/** The door of a worker thread; the threads' pool imports it. */
import { fileURLToPath } from 'node:url'
import { openChunks } from '../load/index.js'

/** Runs what was compiled for `build`; the main thread keeps it. */
const chunks = openChunks(fileURLToPath(new URL('../command', import.meta.url)), 'build')
const { work } = chunks.load('work.cjs') as typeof import('./work.js')

export default work
