#!/usr/bin/env node
/** The command door: hands the process to `main` and its exit code back. */
import { compileLate } from './cli/compile-late.js'
import { main } from './cli/main.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read along has had enough (`handbill --help | head`): no fault of ours.
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

compileLate(process.versions.node)
process.exitCode = await main(process.argv.slice(2), process)
