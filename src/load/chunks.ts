import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { CompiledCode } from './compiled-code.js'

/**
 * The command's code, in the chunks that the bundler has cut it into, in one folder: each file is the function of a
 * CommonJS module, with `$import` besides, which imports packages. Most of what a short command takes is the time to
 * compile its code; so each chunk is run with what V8 compiled of it in an earlier run.
 */
export class Chunks {
  readonly #folder: string
  readonly #compiled: CompiledCode | null
  readonly #modules = new Map<string, { exports: unknown }>()
  readonly #scripts = new Map<string, Script>()
  readonly #require: (id: string) => unknown
  #missed = false

  /** @param compiled What was compiled in earlier runs; `null` for nothing, and nothing is kept. */
  constructor(folder: string, compiled: CompiledCode | null) {
    this.#folder = folder
    this.#compiled = compiled
    const require = createRequire(join(folder, 'chunk.cjs'))
    this.#require = id => (isChunk(id) ? this.load(id.slice(2)) : require(id))
  }

  /** What a chunk exports; it is run when it is first asked for. */
  load(name: string): unknown {
    const loaded = this.#modules.get(name)
    if (loaded) return loaded.exports
    const module: { exports: unknown } = { exports: {} }
    this.#modules.set(name, module)
    const path = join(this.#folder, name)
    const run = this.#compile(name, path).runInThisContext()
    run(module.exports, this.#require, module, path, this.#folder, importPackage)
    return module.exports
  }

  #compile(name: string, path: string): Script {
    // The bundler writes ASCII alone, which V8 holds in half the memory of other text.
    const source = readFileSync(path, 'latin1')
    const cachedData = this.#compiled?.read(name)
    const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) })
    if (!cachedData || script.cachedDataRejected) this.#missed = true
    this.#scripts.set(name, script)
    return script
  }

  /**
   * Keeps what is compiled now for later runs, where this one met a chunk of which nothing was kept: with it other
   * functions of the other chunks have been called, too.
   */
  keep(): void {
    if (!this.#missed) return
    this.#compiled?.write(
      new Map([...this.#scripts].map(([name, script]) => [name, () => script.createCachedData()])),
    )
  }
}

const isChunk = (id: string) => /^\.\/[^/]+$/.test(id)

/** A script has no `import()` of its own that is out of trial in Node 20. */
const importPackage = (name: string): Promise<unknown> => import(name)
