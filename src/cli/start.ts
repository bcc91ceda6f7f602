/** Hands the process to `main` and its exit code back. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Chunks } from '../load/chunks.js'
import { exitCode } from './exit-code.js'
import { asksVersion } from './version.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read along has had enough (`handbill --help | head`): no fault of ours.
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

void start(process.argv.slice(2))

async function start(argv: readonly string[]): Promise<void> {
  const chunks = await chunksFor(argv)
  process.once('exit', code => {
    if (code !== exitCode.usage) chunks.keep()
  })
  const { main } = chunks.load('main.cjs') as typeof import('./main.js')
  process.exitCode = await main(argv, process)
}

async function chunksFor(argv: readonly string[]): Promise<Chunks> {
  const folder = dirname(fileURLToPath(import.meta.url))
  if (asksVersion(argv)) return new Chunks(folder, null)
  const { openChunks, spareProcessor } = await import('../load/index.js')
  spareProcessor(process.versions.node)
  const [command = ''] = argv
  return openChunks(folder, /^[a-z]{1,16}$/.test(command) ? command : 'build')
}
