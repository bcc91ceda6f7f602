import type { Features } from '../features/features.js'

/** Whether a line is short, no item, and right above text. */
export function isOverText(all: readonly Features[], { line, prose, isShort }: Features): boolean {
  return prose <= 0 && isShort && !line.opensItem && (all[line.index + 1]?.prose ?? 0) > 0
}
