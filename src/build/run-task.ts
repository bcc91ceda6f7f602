import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Digest } from '../model/digest.js'
import { HandbillError } from '../model/error.js'
import { extract, renderDigest } from '../pipeline.js'
import { readCorrections } from './corrections.js'
import { fatalMessage } from './fatal-message.js'
import { readBytes } from './inputs.js'
import { adviseFonts } from './optional-fonts.js'
import { type FileMessages, plainFile } from './plain-messages.js'
import type { Task, TaskOutput, TaskResult } from './task.js'
import { TemplateMessages } from './template-messages.js'
import type { Workshop } from './workshop.js'
import { type OutputFile, writeFiles } from './write-files.js'

/**
 * Reads one announcement and writes its outputs. What is wrong with it stands in the result; what is wrong with
 * handbill is thrown.
 */
export async function runTask(task: Task, workshop: Workshop): Promise<TaskResult> {
  const file = new VFile({ path: task.input })
  try {
    file.value = task.bytes ?? (await readBytes(task.input))
    const corrections = await readCorrections(task.input)
    const digest = extract(file, { corrections })
    const rendered = await renderAll(digest, task, workshop)
    return {
      outputs: await write(rendered.files),
      entries: digest.entries.length,
      people: countPeople(digest),
      input: plainFile(file),
      corrections: corrections && plainFile(corrections),
      template: grouped(rendered.messages),
    }
  } catch (error) {
    return failure(error, file)
  }
}

/** Renders every format before the first is written: an announcement that fails leaves nothing half-done. */
async function renderAll(digest: Digest, task: Task, workshop: Workshop) {
  const context = await workshop.contextOf(task)
  const files: OutputFile[] = []
  const messages: VFileMessage[] = []
  for (const format of task.formats) {
    const rendered = await renderDigest(digest, format, context)
    messages.push(...adviseFonts(rendered.messages))
    files.push({ path: join(task.output, `${task.name}.${format}`), content: rendered.content })
  }
  return { files, messages }
}

async function write(files: readonly OutputFile[]): Promise<TaskOutput[]> {
  await writeFiles(files)
  return files.map(({ path, content }) => ({
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
  }))
}

/** Files the fault where it stands, so that the others are still built; a fault of our own is thrown on. */
function failure(error: unknown, file: VFile): TaskResult {
  if (!(error instanceof HandbillError)) {
    if (!file.messages.some(message => message.fatal)) throw error
    return nothingBuilt(plainFile(file))
  }
  const fatal = fatalMessage(error)
  if (error.place === null) {
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
})

function grouped(messages: readonly VFileMessage[]): FileMessages[] {
  const files = new TemplateMessages()
  files.add(messages)
  return files.files().map(plainFile)
}

const countPeople = (digest: Digest) =>
  new Set(digest.entries.flatMap(entry => entry.people.map(person => person.name))).size
