import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Change } from './change.js'
import { isPlainFolder } from './make-folder.js'
import type { OutputFile } from './output-file.js'
import { replaceFiles } from './replace-files.js'
import { unwritable } from './unwritable.js'

/**
 * The folder that is written to. Every path is within it, and no symbolic link in it is followed. Any number of runs may
 * write to it at once: at every moment a file has its old bytes or its new ones.
 */
export class OutputFolder {
  readonly root: string
  readonly #held = new Set<string>()

  /** @param root A symbolic link may lead here: the folder was named by who wants it. */
  constructor(root: string) {
    this.root = root
  }

  place(path: string): string {
    return join(this.root, path)
  }

  /** The bytes of a plain file; `null` where none can be read. */
  read(path: string): Uint8Array | null {
    try {
      const place = this.place(path)
      return lstatSync(place).isFile() && this.#holds(dirname(path)) ? readFileSync(place) : null
    } catch {
      // Whoever writes there learns why.
      return null
    }
  }

  /** The SHA-256 of a plain file's bytes, in hexadecimal; `null` where none can be read. */
  hash(path: string): string | null {
    const bytes = this.read(path)
    return bytes && sha256(bytes)
  }

  compare({ path, content }: OutputFile): Change {
    const there = this.read(path)
    if (there === null) return 'new'
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    return Buffer.compare(there, bytes) === 0 ? 'same' : 'changed'
  }

  /**
   * Writes files whole or not at all, in order; one that already holds its bytes is left untouched, with its time.
   *
   * @throws HandbillError `output-unwritable`
   */
  write(files: readonly OutputFile[]): Change[] {
    const changes = files.map(file => this.compare(file))
    replaceFiles(
      this.root,
      files.filter((_, index) => changes[index] !== 'same'),
    )
    return changes
  }

  /**
   * Removes a file, and the folders that it leaves empty.
   *
   * @throws HandbillError `output-unwritable`
   */
  remove(path: string): void {
    if (!this.#holds(dirname(path))) return
    try {
      rmSync(this.place(path), { force: true })
    } catch (cause) {
      throw unwritable(this.place(path), cause)
    }
    this.#removeEmpty(dirname(path))
  }

  /** Whether it is a folder in this one: no symbolic link leads out on the way. */
  #holds(folder: string): boolean {
    if (folder === '.' || this.#held.has(folder)) return true
    const isPlain = isPlainFolder(this.place(folder)) && this.#holds(dirname(folder))
    if (isPlain) this.#held.add(folder)
    return isPlain
  }

  #removeEmpty(folder: string): void {
    if (folder === '.') return
    try {
      rmdirSync(this.place(folder))
    } catch {
      // Something else stands in it.
      return
    }
    this.#removeEmpty(dirname(folder))
  }
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
