import { availableParallelism } from 'node:os'
import { type BuildOptions, flagsOf } from './options.js'
import { OutputFolder } from './output/output-folder.js'
import { clearStaging, leaveStaging } from './output/replace-files.js'
import { type Plan, planTasks } from './plan.js'
import { checkLooks } from './project/check-looks.js'
import { openProject, type Project } from './project/project.js'
import { type BuildResult, buildResult } from './result.js'
import { nothingBuilt } from './run-task.js'
import { runTasks } from './run-tasks.js'
import { findLeftovers } from './state/leftovers.js'
import { removeLeftovers } from './state/remove-leftovers.js'
import type { Mode, Task, TaskResult } from './task.js'
import { Workshop } from './workshop.js'

/** A project with what is to be built of it. */
export interface Session {
  project: Project
  plan: Plan
  workshop: Workshop
  folder: OutputFolder
}

/**
 * Reads the configuration, finds the announcements and loads the templates. Nothing is written.
 *
 * @throws HandbillError `config-broken`, `unknown-template`, `unknown-format`, `template-broken`, `bad-option`
 */
export async function openSession(options: BuildOptions): Promise<Session> {
  const project = await openProject({
    config: options.config ?? null,
    output: options.output,
    flags: flagsOf(options),
  })
  const workshop = new Workshop()
  const plan = await planTasks(project, options.inputs ?? [], options.date?.getTime() ?? null)
  await checkLooks(project, plan.tasks, workshop)
  return { project, plan, workshop, folder: new OutputFolder(project.output) }
}

/** @throws HandbillError `output-unwritable` when what is left over cannot be removed. */
export async function runAll(session: Session, mode: Mode, options: BuildOptions): Promise<BuildResult> {
  const { plan, folder } = session
  if (mode === 'build') clearStaging(folder.root)
  try {
    const results = [...plan.missing.map(nothingBuilt), ...(await run(session, plan.tasks, mode, options))]
    return buildResult(results, removeLeftovers(folder, findLeftovers(folder, plan), mode))
  } finally {
    if (mode === 'build') leaveStaging(folder.root)
  }
}

/** Does some of the tasks again, of which it is known that their announcements may have changed. */
export async function runSome(
  session: Session,
  tasks: readonly Task[],
  options: BuildOptions,
): Promise<BuildResult> {
  try {
    const results = await run(session, tasks, 'build', { ...options, force: false })
    return buildResult(results, { removed: [], kept: [] })
  } finally {
    leaveStaging(session.folder.root)
  }
}

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
