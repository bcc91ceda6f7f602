import type { VFile } from 'vfile'

/** What a command ends with; `--help` and the README say the same. */
export const exitCode = { done: 0, fileFailed: 1, usage: 2, warnings: 3 } as const

/** 1 when a file failed; 3 when one has a warning and warnings count. */
export function exitCodeOfFiles(files: readonly VFile[], strict: boolean): number {
  const messages = files.flatMap(file => file.messages)
  if (messages.some(message => message.fatal)) return exitCode.fileFailed
  return strict && messages.length > 0 ? exitCode.warnings : exitCode.done
}
