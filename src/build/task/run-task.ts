import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Digest } from '../../model/digest.js'
import { HandbillError } from '../../model/error.js'
import type { Format } from '../../model/vocabulary.js'
import { extract, recordOf, renderDigest } from '../../pipeline.js'
import { fatalMessage } from '../fatal-message.js'
import { adviseFonts } from '../fonts/optional-fonts.js'
import type { Change } from '../output/change.js'
import type { OutputFile } from '../output/output-file.js'
import { sha256 } from '../output/output-folder.js'
import { spareSources } from '../output/spare-sources.js'
import { spareStrangers } from '../output/spare-strangers.js'
import { isDiskFull } from '../output/unwritable.js'
import { readEntry, type StateEntry } from '../state/entry.js'
import { formerOutputs, outputsOf } from '../state/leftovers.js'
import { recordFor, stateFile } from '../state/recall.js'
import { TemplateMessages } from '../template/template-messages.js'
import { type Job, openJob } from './job.js'
import { type FileMessages, plainFile } from './plain-messages.js'
import type { Manner, Task, TaskResult } from './task.js'
import type { Workshop } from './workshop.js'

/**
 * Reads one announcement and writes its outputs, or compares them with what is there. What is wrong with it stands in
 * the result; what is wrong with handbill is thrown.
 */
export async function runTask(task: Task, { mode, force }: Manner, workshop: Workshop): Promise<TaskResult> {
  const file = new VFile({ path: task.input })
  try {
    const job = await openJob(task, workshop)
    const made = await make(job, file)
    return mode === 'check' ? compare(job, made) : write(job, made, force)
  } catch (error) {
    return failure(error, file)
  }
}

interface Made {
  /** What an earlier run has left. */
  before: StateEntry | null
  files: OutputFile[]
  /** Its outputs are as they would be if none were there. */
  result: TaskResult
}

/** Renders every format before the first is written: an announcement that fails leaves nothing half-done. */
async function make(job: Job, file: VFile): Promise<Made> {
  const { task, look, bytes, corrections, folder } = job
  spareSources(
    look.formats.map(format => folder.place(pathOf(task, format))),
    [task.source],
  )
  const before = readEntry(folder, task.name)
  file.value = bytes
  const read = extract(file, { corrections })
  const digest = look.language === null ? read : { ...read, language: look.language }
  const { files, messages } = await renderAll(job, digest, file)
  const result: TaskResult = {
    outputs: files.map(({ path, content }) => ({
      path: folder.place(path),
      sha256: sha256(content),
      change: 'new',
    })),
    entries: digest.entries.length,
    people: countPeople(digest),
    input: plainFile(file),
    corrections: corrections && plainFile(corrections),
    template: grouped(messages),
    former: formerOutputs(task.name, look.formats, before),
    record: recordOf(digest, task.name, look.formats),
    halt: null,
    recalled: false,
  }
  return { before, files, result }
}

const pathOf = (task: Task, format: Format): string => `${task.name}.${format}`

/** The outputs, and what is to be said of the template; what is to be said of the announcement goes to its file. */
async function renderAll({ task, look, tools }: Job, digest: Digest, file: VFile) {
  const files: OutputFile[] = []
  const messages: VFileMessage[] = []
  for (const format of look.formats) {
    const rendered = await renderDigest(digest, format, tools.context)
    for (const message of adviseFonts(rendered.messages)) {
      if (message.file === digest.source.file) tellOf(file, message)
      else messages.push(message)
    }
    files.push({ path: pathOf(task, format), content: rendered.content })
  }
  return { files, messages }
}

/** Tells of the announcement's own text once; its digest knows no more of the file than its name. */
function tellOf(file: VFile, message: VFileMessage): void {
  const { reason, name } = message
  if (file.messages.some(known => known.reason === reason && known.name === `${file.path}:${name}`)) return
  file.messages.push(Object.assign(message, { file: file.path, name: `${file.path}:${name}` }))
}

function compare({ folder }: Job, { files, result }: Made): TaskResult {
  return withChanges(
    result,
    files.map(file => folder.compare(file)),
  )
}

/** What the next run is to know takes its place first: an output that is there is always known as handbill's. */
function write(job: Job, { before, files, result }: Made, force: boolean): TaskResult {
  const { task, folder } = job
  const known = new Set(before && outputsOf(before).map(({ path }) => path))
  const witnesses = ['pdf', 'json'].map(format => `${task.name}.${format}`)
  if (!force) spareStrangers(folder, files, { has: path => known.has(path), witnesses })
  const [, ...changes] = folder.write([stateFile(job, result, before), ...files])
  return withChanges({ ...result, record: recordFor(task, result.record) }, changes)
}

const withChanges = (result: TaskResult, changes: readonly Change[]): TaskResult => ({
  ...result,
  outputs: result.outputs.map((output, index) => ({ ...output, change: changes[index] ?? output.change })),
})

/** Files the fault where it stands, so that the others are still built; a fault of our own is thrown on. */
function failure(error: unknown, file: VFile): TaskResult {
  if (!(error instanceof HandbillError)) {
    if (!file.messages.some(message => message.fatal)) throw error
    return nothingBuilt(plainFile(file))
  }
  if (isDiskFull(error))
    return { ...nothingBuilt(plainFile(file)), halt: { message: error.message, cure: error.cure } }
  const fatal = fatalMessage(error)
  if (error.place === null || error.place.file === file.path) {
    file.messages.push(fatal)
    return nothingBuilt(plainFile(file))
  }
  const there = grouped([fatal])
  return error.code === 'corrections-broken'
    ? { ...nothingBuilt(plainFile(file)), corrections: there[0] ?? null }
    : { ...nothingBuilt(plainFile(file)), template: there }
}

export const nothingBuilt = (input: FileMessages): TaskResult => ({
  outputs: [],
  entries: 0,
  people: 0,
  input,
  corrections: null,
  template: [],
  former: [],
  record: null,
  halt: null,
  recalled: false,
})

function grouped(messages: readonly VFileMessage[]): FileMessages[] {
  const files = new TemplateMessages()
  files.add(messages)
  return files.files().map(plainFile)
}

const countPeople = (digest: Digest) =>
  new Set(digest.entries.flatMap(entry => entry.people.map(person => person.name))).size
