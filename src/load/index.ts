/** Runs the built code: what the doors of the command and of its threads have in common. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { cacheFolders } from './cache-folders.js'
import { Chunks } from './chunks.js'
import { CompiledCode } from './compiled-code.js'

export { collectOften } from './collect-often.js'
export { spareProcessor } from './spare-processor.js'

/**
 * @param folder Where the chunks stand, in the folder of what is built.
 * @param command The command that runs.
 */
export function openChunks(folder: string, command: string): Chunks {
  return new Chunks(folder, compiledCode(dirname(folder), command))
}

function compiledCode(dist: string, command: string): CompiledCode | null {
  // The variable by which Node is told to keep none of its own.
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return null
  const code = readFileSync(join(dist, 'code.sha256'), 'utf8').trim()
  const version = `${code}-${process.version}-${cachedDataVersionTag().toString(16)}`
  return new CompiledCode(cacheFolders(dirname(dist), process.env, process.platform), version, command)
}
