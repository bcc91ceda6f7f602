import type { VFile } from 'vfile'
import type { BuildResult, BuiltCollection, BuiltFile } from '../index.js'
import { tally } from './summary.js'

/** A build as JSON lines: one for each input in order, for each message, each file removed or kept, and the sum. */
export function jsonLog(result: BuildResult): string {
  const { built, templateFiles, collection, removed, kept } = result
  const lines = [
    ...built.flatMap(file => [fileLine(file), ...messageLines(file.file), ...messageLines(file.corrections)]),
    ...templateFiles.flatMap(messageLines),
    ...(collection ? [collectionLine(collection)] : []),
    ...removed.map(path => ({ event: 'removed', path })),
    ...kept.map(path => ({ event: 'kept', path })),
    { event: 'done', ...tally(result) },
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

const fileLine = ({ input, outputs, changed, unchanged, entries, people }: BuiltFile) => ({
  event: 'file',
  input,
  state: outputs.length === 0 ? 'failed' : unchanged ? 'unchanged' : 'built',
  outputs,
  changed: changed.map(({ path }) => path),
  entries,
  people,
})

const collectionLine = ({ outputs, changed }: BuiltCollection) => ({
  event: 'collection',
  outputs,
  changed: changed.map(({ path }) => path),
})

const messageLines = (file: VFile | null) =>
  (file?.messages ?? []).map(({ line, column, ruleId, reason, fatal }) => ({
    event: 'message',
    file: file?.path,
    line: line ?? null,
    column: column ?? null,
    rule: ruleId ?? null,
    reason,
    fatal: fatal === true,
  }))
