#!/usr/bin/env node
/** The command door: hands the process to `main` and its exit code back. */
import { fileURLToPath } from 'node:url'
import { exitCode } from './cli/exit-code.js'
import { compileLate, openChunks } from './load/index.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read along has had enough (`handbill --help | head`): no fault of ours.
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

compileLate(process.versions.node)
const argv = process.argv.slice(2)
const chunks = openChunks(fileURLToPath(new URL('.', import.meta.url)), argv[0])
process.once('exit', code => {
  if (code !== exitCode.usage) chunks.keep()
})
const { main } = chunks.load('main.cjs') as typeof import('./cli/main.js')
process.exitCode = await main(argv, process)
