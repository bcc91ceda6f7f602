import { availableParallelism } from 'node:os'
import type { AnnouncementRecord } from '../model/collection.js'
import { type Format, formats } from '../model/vocabulary.js'
import { lookOf } from '../pipeline.js'
import { buildCollection, type CollectionResult } from './collection/collection-files.js'
import type { CollectionLook } from './collection/make-collection.js'
import { type BuildOptions, flagsOf } from './options.js'
import { OutputFolder } from './output/output-folder.js'
import { clearStaging, leaveStaging } from './output/replace-files.js'
import { type Plan, planTasks } from './plan.js'
import { checkCollectionLook, checkLooks } from './project/check-looks.js'
import { flagLayer, openProject, type Project } from './project/project.js'
import { type BuildResult, buildResult } from './result.js'
import { readEntry, type StateEntry } from './state/entry.js'
import { findFormer, findLeftovers } from './state/leftovers.js'
import { removeLeftovers } from './state/remove-leftovers.js'
import type { PlainMessage } from './task/plain-messages.js'
import { nothingBuilt } from './task/run-task.js'
import { runTasks } from './task/run-tasks.js'
import type { Mode, Task, TaskResult } from './task/task.js'
import { Workshop } from './task/workshop.js'

/** A project with what is to be built of it. */
export interface Session {
  project: Project
  plan: Plan
  workshop: Workshop
  folder: OutputFolder
  /** What the files over all announcements are made of, by the names of the outputs; empty where there are none. */
  records: Map<string, AnnouncementRecord>
}

/**
 * Reads the configuration, finds the announcements and loads the templates. Nothing is written.
 *
 * @throws HandbillError `config-broken`, `unknown-template`, `unknown-format`, `template-broken`, `bad-option`
 */
export async function openSession(options: BuildOptions): Promise<Session> {
  const opened = await openProject({
    config: options.config ?? null,
    output: options.output,
    flags: flagsOf(options),
  })
  const project = { ...opened, collection: opened.collection ?? (options.collection ? {} : null) }
  const workshop = new Workshop()
  const plan = await planTasks(project, options.inputs ?? [], options.date?.getTime() ?? null)
  await checkLooks(project, plan.tasks, workshop)
  await checkCollectionLook(project)
  return { project, plan, workshop, folder: new OutputFolder(project.output), records: new Map() }
}

/** @throws HandbillError `output-unwritable` when what is left over cannot be removed, or the collection not written */
export async function runAll(session: Session, mode: Mode, options: BuildOptions): Promise<BuildResult> {
  const { plan, folder } = session
  if (mode === 'build') clearStaging(folder.root)
  try {
    const results = await run(session, plan.tasks, mode, options)
    const left = findLeftovers(folder, plan)
    const former = isWhole(options) ? findFormer(folder, plan.tasks, results) : []
    const removal = removeLeftovers(folder, [...left.entries, ...former], mode)
    for (const entry of left.others) keepRecord(session, entry)
    const collected = await collectInto(session, plan.tasks, results, mode, options)
    return buildResult(
      [...plan.missing.map(nothingBuilt), ...collected.results],
      removal,
      collected.collection,
    )
  } finally {
    if (mode === 'build') leaveStaging(folder.root)
  }
}

/** Whether all of a project is asked for, in all of its formats: a narrower run takes nothing away from a wider one. */
const isWhole = ({ inputs = [], formats }: BuildOptions): boolean =>
  inputs.length === 0 && formats === undefined

/** Of an announcement that was not asked for now. */
function keepRecord({ records }: Session, { name, record, outputs }: StateEntry): void {
  if (record)
    records.set(name, { ...record, formats: formats.filter(format => outputs[format] !== undefined) })
}

/** Of one that was: in the formats that are there after this run; of one that failed, as its former outputs are. */
function addRecord(
  session: Session,
  { name }: Task,
  { record, former }: TaskResult,
  keepsFormer: boolean,
): void {
  const { records, folder } = session
  if (record === null) {
    const entry = readEntry(folder, name)
    if (entry) keepRecord(session, entry)
    return
  }
  const kept = keepsFormer ? former.map(({ path }) => path) : []
  const isThere = (format: Format) =>
    record.formats.includes(format) || kept.includes(`${record.name}.${format}`)
  records.set(record.name, { ...record, formats: formats.filter(isThere) })
}

/** Does some of the tasks again, of which it is known that their announcements may have changed. */
export async function runSome(
  session: Session,
  tasks: readonly Task[],
  options: BuildOptions,
): Promise<BuildResult> {
  const again = { ...options, force: false }
  try {
    const results = await run(session, tasks, 'build', again)
    const collected = await collectInto(session, tasks, results, 'build', again)
    return buildResult(collected.results, { removed: [], kept: [] }, collected.collection)
  } finally {
    leaveStaging(session.folder.root)
  }
}

/** Brings the files over all announcements up to date, and files their warnings under the announcements. */
async function collectInto(
  session: Session,
  tasks: readonly Task[],
  results: readonly TaskResult[],
  mode: Mode,
  options: BuildOptions,
): Promise<{ results: readonly TaskResult[]; collection: CollectionResult | null }> {
  const { project, plan, folder, records } = session
  const { date = null, force = false } = options
  if (project.collection === null) return { results, collection: null }
  for (const [index, task] of tasks.entries()) {
    const result = results[index]
    if (result) addRecord(session, task, result, !isWhole(options))
  }
  const { template, options: settings = {}, ...said } = project.collection
  const { formats, paper, standard, words } = lookOf([...project.layersFor(null), flagLayer(project)])
  const look: CollectionLook = {
    ...(template === undefined ? {} : { template }),
    settings,
    formats,
    standard,
    words,
    date,
    ...(paper === null ? {} : { paper }),
  }
  const collection = await buildCollection(folder, [...records.values()], said, look, {
    mode,
    force,
    keepsFormer: options.formats !== undefined,
    sources: plan.tasks.map(({ source }) => source),
  })
  const warned = results.map((result, index) =>
    withMessages(result, collection.warnings[tasks[index]?.name ?? ''] ?? []),
  )
  return { results: warned, collection }
}

const withMessages = (result: TaskResult, more: readonly PlainMessage[]): TaskResult => ({
  ...result,
  input: { ...result.input, messages: [...result.input.messages, ...more] },
})

function run(
  { workshop }: Session,
  tasks: readonly Task[],
  mode: Mode,
  { force = false, jobs = availableParallelism(), onProgress }: BuildOptions,
): Promise<TaskResult[]> {
  let done = 0
  const onDone = ({ input, recalled }: TaskResult) => {
    done++
    onProgress?.({ done, total: tasks.length, input: input.path, unchanged: recalled })
  }
  return runTasks(tasks, workshop, { mode, force, jobs, onDone })
}
