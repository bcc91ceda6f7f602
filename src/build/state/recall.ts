/** From a result to what the next run is to know of it, and back. */
import { relative, resolve, sep } from 'node:path'
import type { Template, TemplateFile } from '../../model/template.js'
import type { OutputFile } from '../output/output-file.js'
import type { Job } from '../task/job.js'
import type { Task, TaskResult } from '../task/task.js'
import { entryFile, type StateEntry } from './entry.js'
import { formerOutputs } from './leftovers.js'

/** What a run leaves for the next one: the file to be written beside the outputs. */
export function stateFile(job: Job, result: TaskResult, before: StateEntry | null): OutputFile {
  const { task, look, tools } = job
  const made = look.formats.map((format, index) => [format, result.outputs[index]?.sha256 ?? ''] as const)
  const outputs = { ...before?.outputs, ...Object.fromEntries(made) }
  const entry: StateEntry = {
    name: task.name,
    source: fromOutput(task),
    listed: task.listed,
    key: job.key,
    outputs: Object.fromEntries(Object.entries(outputs).sort(([a], [b]) => (a < b ? -1 : 1))),
    entries: result.entries,
    people: result.people,
    record: result.record,
    messages: {
      input: result.input.messages,
      corrections: result.corrections?.messages ?? null,
      template: result.template.map(file => ({ ...file, path: placeOf(file.path, tools.context.template) })),
    },
  }
  return entryFile(entry)
}

/**
 * The result of an earlier run where nothing that decides on it has changed since and every output holds the bytes that
 * were written then; else `null`.
 *
 * @param entry What that run has left.
 */
export function recall(job: Job, entry: StateEntry): TaskResult | null {
  const { task, look, folder } = job
  if (entry.key !== job.key) return null
  const areThere = look.formats.every(
    format => folder.hash(`${task.name}.${format}`) === entry.outputs[format],
  )
  return areThere ? recalledResult(job, entry) : null
}

function recalledResult({ task, look, folder, corrections, tools }: Job, entry: StateEntry): TaskResult {
  const { entries, people, record, messages } = entry
  return {
    outputs: look.formats.map(format => ({
      path: folder.place(`${task.name}.${format}`),
      sha256: entry.outputs[format] ?? '',
      change: 'same',
    })),
    entries,
    people,
    input: { path: task.input, messages: messages.input },
    corrections: corrections && { path: corrections.path, messages: messages.corrections ?? [] },
    template: messages.template.map(file => ({ ...file, path: pathAt(file.path, tools.context.template) })),
    former: formerOutputs(task.name, look.formats, entry),
    record: recordFor(task, record),
    halt: null,
    recalled: true,
  }
}

/** Results of ten thousand announcements are kept at a time: only a collection needs their records. */
export const recordFor = ({ site }: Task, record: TaskResult['record']): TaskResult['record'] =>
  site === null ? null : record

/** The announcement's file as seen from the output folder. */
export const fromOutput = ({ output, source }: Pick<Task, 'output' | 'source'>): string =>
  relative(resolve(output), resolve(source)).split(sep).join('/')

/** A template's file by its place in the template: where it lies is the machine's. */
function placeOf(path: string, template: Template): string {
  const index = filesOf(template).findIndex(file => file.path === path)
  return index < 0 ? path : `${placed}${index}`
}

function pathAt(place: string, template: Template): string {
  const file = place.startsWith(placed) ? filesOf(template)[Number(place.slice(placed.length))] : undefined
  return file?.path ?? place
}

const placed = 'template:'

const filesOf = ({ markdown, html, css, partials }: Template): TemplateFile[] =>
  [markdown, html, ...css, ...Object.values(partials)].filter(file => file !== null)
