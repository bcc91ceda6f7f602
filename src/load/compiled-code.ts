import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many versions of code and of V8 a folder keeps compiled code of. */
const versionsKept = 8

const checksumBytes = 32

/**
 * Compiled code, kept in files: the SHA-256 of what follows, then what V8 made. V8 tells of itself whether code is of its
 * own version, but trusts its bytes.
 *
 * It saves time and decides nothing else: what cannot be read is compiled again, what cannot be written is left.
 */
export class CompiledCode {
  readonly #folders: readonly string[]
  readonly #version: string
  readonly #command: string

  /**
   * @param folders Where it may be kept, the best first.
   * @param version Names what compiled what: the source and the compiler.
   * @param command Commands call other functions of the same chunks: each has its own code.
   */
  constructor(folders: readonly string[], version: string, command: string) {
    this.#folders = folders
    this.#version = version
    this.#command = command
  }

  read(name: string): Buffer | undefined {
    for (const folder of this.#folders) {
      const code = readChecked(join(folder, this.#version, this.#command, `${name}.bin`))
      if (code) return code
    }
    return undefined
  }

  /** @param codes By name; asked for only where there is a folder to write to. */
  write(codes: Codes): void {
    for (const folder of this.#folders) if (this.#writeTo(folder, codes)) return
  }

  #writeTo(folder: string, codes: Codes): boolean {
    const target = join(folder, this.#version, this.#command)
    try {
      mkdirSync(target, { recursive: true })
      for (const [name, make] of codes) {
        const code = make()
        replaceFile(join(target, `${name}.bin`), Buffer.concat([checksum(code), code]))
      }
      removeOld(folder, this.#version)
      return true
    } catch {
      return false
    }
  }
}

type Codes = ReadonlyMap<string, () => Buffer>

const checksum = (code: Uint8Array) => createHash('sha256').update(code).digest()

function readChecked(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    const code = bytes.subarray(checksumBytes)
    return checksum(code).equals(bytes.subarray(0, checksumBytes)) ? code : undefined
  } catch {
    return undefined
  }
}

/** Written beside, then renamed: another process reads the old file or the new one. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function removeOld(folder: string, version: string): void {
  const others = readdirSync(folder)
    .filter(name => name !== version)
    .map(name => ({ path: join(folder, name), modified: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.modified - one.modified)
  for (const { path } of others.slice(versionsKept - 1)) rmSync(path, { recursive: true, force: true })
}
