import type { VFile } from 'vfile'
import type { Setting } from '../model/look.js'
import { formats as allFormats, type Format } from '../model/vocabulary.js'
import type { StandardName } from '../pipeline.js'
import { checkFormats } from './check-formats.js'
import { checkStandard } from './check-standard.js'
import { vfileOf } from './plain-messages.js'
import { planTasks } from './plan.js'
import { nothingBuilt, runTask } from './run-task.js'
import type { TaskResult } from './task.js'
import { TemplateMessages } from './template-messages.js'
import { Workshop } from './workshop.js'

export interface BuildOptions {
  /** Files and folders to read; default `input`. */
  inputs?: readonly string[]
  /** The folder to write to, made when it is missing; default `output`. */
  output?: string
  /** The name of a template that comes with handbill, or the path of a folder; default `digest`. */
  template?: string
  /** Default: all. */
  formats?: readonly Format[]
  /** CSS page size of the PDF, in place of the template's. */
  paper?: string
  /** What the PDF is to conform to; default `ua1,a2a`: PDF/UA-1 and PDF/A-2a. */
  standard?: StandardName
  /** Values of the template's own options. */
  settings?: Readonly<Record<string, Setting>>
  /** The date that the documents carry; none by default, so that equal input gives equal bytes. */
  date?: Date | null
  /** Called before each file is read. */
  onProgress?(progress: Progress): void
}

export interface Progress {
  /** Files done. */
  done: number
  total: number
  /** The file that is worked on. */
  input: string
}

/** What became of one input. */
export interface BuiltFile {
  /** The path as it was given or found. */
  input: string
  /** The paths of the files that are now there. */
  outputs: string[]
  /** Number of entries and of different people's names; 0 when the file failed. */
  entries: number
  people: number
  /** Carries the messages; a fatal one says why the file failed. */
  file: VFile
  /** The corrections beside it, with the messages about them. */
  corrections: VFile | null
}

export interface BuildResult {
  /** In the order of the inputs. */
  built: BuiltFile[]
  /** The template's files that have messages, each message once however many announcements met it. */
  templateFiles: VFile[]
}

/**
 * Turns announcements into digests. A file that fails does not stop the others: its messages say why.
 *
 * @throws HandbillError when nothing can be built: `unknown-template`, `unknown-format`, `template-broken`,
 * `bad-option`.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const look = {
    output: options.output ?? 'output',
    formats: checkFormats(options.formats ?? allFormats),
    template: options.template ?? 'digest',
    settings: options.settings ?? {},
    paper: options.paper ?? null,
    standard: checkStandard(options.standard ?? 'ua1,a2a'),
    date: options.date?.getTime() ?? null,
  }
  const workshop = new Workshop()
  // Before the first file is read: a wrong call writes nothing.
  await workshop.contextOf(look)
  const { tasks, missing } = await planTasks(options.inputs ?? ['input'], look)
  const results = missing.map(nothingBuilt)
  for (const [done, task] of tasks.entries()) {
    options.onProgress?.({ done, total: tasks.length, input: task.input })
    results.push(await runTask(task, workshop))
  }
  return { built: results.map(builtFile), templateFiles: templateFilesOf(results) }
}

function builtFile({ input, corrections, outputs, entries, people }: TaskResult): BuiltFile {
  return {
    input: input.path,
    outputs: outputs.map(({ path }) => path),
    entries,
    people,
    file: vfileOf(input),
    corrections: corrections && vfileOf(corrections),
  }
}

function templateFilesOf(results: readonly TaskResult[]): VFile[] {
  const messages = new TemplateMessages()
  for (const { template } of results) {
    for (const file of template) messages.add(vfileOf(file).messages)
  }
  return messages.files()
}
