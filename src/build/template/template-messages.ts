import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** Collects what the typesetter says of a template's files: each fault once, however many documents meet it. */
export class TemplateMessages {
  readonly #files = new Map<string, VFile>()
  readonly #seen = new Set<string>()

  add(messages: readonly VFileMessage[]): void {
    for (const message of messages) {
      const path = message.file ?? 'template'
      const key = JSON.stringify([path, message.line, message.column, message.reason])
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      const file = this.#files.get(path) ?? new VFile({ path })
      file.messages.push(message)
      this.#files.set(path, file)
    }
  }

  files(): VFile[] {
    return [...this.#files.values()]
  }
}
