import { availableParallelism } from 'node:os'
import type { VFile } from 'vfile'
import type { PartialLook, Setting } from '../model/look.js'
import type { Format } from '../model/vocabulary.js'
import type { StandardName } from '../pipeline.js'
import { checkFormats } from './check-formats.js'
import { checkStandard } from './check-standard.js'
import { OutputFolder } from './output/output-folder.js'
import { clearStaging, leaveStaging } from './output/replace-files.js'
import { vfileOf } from './plain-messages.js'
import { type Plan, planTasks } from './plan.js'
import { checkLooks } from './project/check-looks.js'
import { openProject } from './project/project.js'
import { nothingBuilt } from './run-task.js'
import { runTasks } from './run-tasks.js'
import { findLeftovers } from './state/leftovers.js'
import { removeLeftovers } from './state/remove-leftovers.js'
import type { Mode, TaskOutput, TaskResult } from './task.js'
import { TemplateMessages } from './template-messages.js'
import { Workshop } from './workshop.js'

export interface BuildOptions {
  /**
   * The path of a file of configuration, such as `findConfig` gives; `null`, the default, for none. The other options
   * count more than what it says.
   */
  config?: string | null
  /** Folders, files and globs to read; default: what the configuration says, else `input`. */
  inputs?: readonly string[]
  /** The folder to write to, made when it is missing; default: what the configuration says, else `output`. */
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
  /** Build everything again, also what has not changed since the last run; default: no. */
  force?: boolean
  /** Threads to work on, at most; default: as many as the machine runs at once. */
  jobs?: number
  /** Called when a file is done. */
  onProgress?(progress: Progress): void
}

export interface Progress {
  /** Files done, this one among them. */
  done: number
  total: number
  /** The file that is done. */
  input: string
  /** Nothing had changed since an earlier run. */
  unchanged: boolean
}

/** What became of one input. */
export interface BuiltFile {
  /** The path as it was given or found. */
  input: string
  /** The paths of the files that are now there. */
  outputs: string[]
  /** Those of them that have other bytes than before; when checking, that would have. */
  changed: TaskOutput[]
  /** Nothing had changed since an earlier run: it was not read again. */
  unchanged: boolean
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
  /** Outputs of announcements that are gone: removed, or, when checking, to be removed. */
  removed: string[]
  /** Such outputs that have been changed since handbill wrote them: they stay. */
  kept: string[]
}

/**
 * Turns announcements into digests; those of which nothing has changed since the last run are left as they are. A file
 * that fails does not stop the others: its messages say why.
 *
 * @throws HandbillError when nothing can be built: `config-broken`, `unknown-template`, `unknown-format`,
 * `template-broken`, `bad-option`, `output-unwritable`.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  return await run(options, 'build')
}

/**
 * Tells what `build` would change, and writes nothing. Announcements that the state of an earlier run does not know are
 * rendered and compared.
 *
 * @throws HandbillError as `build` does.
 */
export async function check(options: BuildOptions = {}): Promise<BuildResult> {
  return await run(options, 'check')
}

async function run(options: BuildOptions, mode: Mode): Promise<BuildResult> {
  const project = await openProject({
    config: options.config ?? null,
    output: options.output,
    flags: flagsOf(options),
  })
  const workshop = new Workshop()
  const date = options.date?.getTime() ?? null
  const plan = await planTasks(project, options.inputs ?? [], date)
  // Before the first file is read: a wrong call writes nothing.
  await checkLooks(project, plan.tasks, workshop)
  const folder = new OutputFolder(project.output)
  if (mode === 'build') clearStaging(folder.root)
  try {
    const results = await runPlan(plan, mode, workshop, options)
    const { removed, kept } = removeLeftovers(folder, findLeftovers(folder, plan), mode)
    return { built: results.map(builtFile), templateFiles: templateFilesOf(results), removed, kept }
  } finally {
    if (mode === 'build') leaveStaging(folder.root)
  }
}

function flagsOf({ template, formats, paper, standard, settings }: BuildOptions): PartialLook {
  return {
    ...(template === undefined ? {} : { template }),
    ...(formats === undefined ? {} : { formats: checkFormats(formats) }),
    ...(paper === undefined ? {} : { paper }),
    ...(standard === undefined ? {} : { standard: checkStandard(standard) }),
    ...(settings === undefined ? {} : { options: settings }),
  }
}

async function runPlan(
  { tasks, missing }: Plan,
  mode: Mode,
  workshop: Workshop,
  { force = false, jobs = availableParallelism(), onProgress }: BuildOptions,
): Promise<TaskResult[]> {
  let done = 0
  const onDone = ({ input, recalled }: TaskResult) => {
    done++
    onProgress?.({ done, total: tasks.length, input: input.path, unchanged: recalled })
  }
  return [...missing.map(nothingBuilt), ...(await runTasks(tasks, workshop, { mode, force, jobs, onDone }))]
}

function builtFile({ input, corrections, outputs, entries, people, recalled }: TaskResult): BuiltFile {
  return {
    input: input.path,
    outputs: outputs.map(({ path }) => path),
    changed: outputs.filter(({ change }) => change !== 'same'),
    unchanged: recalled,
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
