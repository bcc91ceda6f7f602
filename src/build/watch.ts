import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type { FSWatcher } from 'chokidar'
import type { CollectionConfig } from '../model/config.js'
import { correctionPaths } from './input/corrections.js'
import { isCorrections, isInputName } from './input/inputs.js'
import { isIn } from './is-in.js'
import type { BuildOptions } from './options.js'
import type { BuildResult } from './result.js'
import { openSession, runAll, runSome, type Session } from './session.js'
import { runTask } from './task/run-task.js'
import type { Task } from './task/task.js'
import { loadCollectionTemplate } from './template/load-template.js'
import { templateFolders } from './template/template-files.js'

export interface WatchOptions extends BuildOptions {
  /** Called after the first build, and after each that changes brought about: so long after the first of them. */
  onBuilt(result: BuildResult, milliseconds: number): void
  /** Called when nothing could be built, say because a template is broken: the next change may mend it. */
  onError(error: unknown): void
  /** Ends the watching. */
  signal: AbortSignal
}

/**
 * Builds, then builds again what changes make out of date, until the signal is given: announcements and their
 * corrections, templates, the configuration.
 *
 * @throws HandbillError as `build` does, when the first build cannot be done.
 */
export async function watch(options: WatchOptions): Promise<void> {
  const start = performance.now()
  const session = await openSession(options)
  const result = await runAll(session, 'build', options)
  const { watch: watchFiles } = await import('chokidar')
  const watched = await watchedBy(session)
  const watcher = watchFiles(pathsOf(watched), {
    ignoreInitial: true,
    ignored: path => isOutput(path, session),
  })
  const watching = new Watching(options, session, watched, watcher)
  watcher.on('all', (event, path) => watching.note(resolve(path), event))
  await new Promise<void>(ready => watcher.once('ready', ready))
  options.onBuilt(result, performance.now() - start)
  watching.warmUp()
  await aborted(options.signal)
  await watcher.close()
  await watching.settled()
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>(end => {
    if (signal.aborted) end()
    else signal.addEventListener('abort', () => end(), { once: true })
  })

/** Milliseconds without a change before a build begins: editors write a file in several steps. */
const quiet = 20

/** Chokidar tells of no second change of a file for 50 milliseconds after the first: longer than some builds take. */
const untold = 60

/** So often is an announcement done in memory before the first change comes: from then on it costs what it will cost. */
const warmUps = 4

class Watching {
  readonly #options: WatchOptions
  readonly #watcher: FSWatcher
  #session: Session
  #watched: Watched
  /** What has changed since the last build began, by path; true for what is gone. */
  #changes = new Map<string, boolean>()
  #since = 0
  #timer: NodeJS.Timeout | undefined
  #builds: Promise<void> = Promise.resolve()

  constructor(options: WatchOptions, session: Session, watched: Watched, watcher: FSWatcher) {
    this.#options = options
    this.#session = session
    this.#watched = watched
    this.#watcher = watcher
  }

  note(path: string, event: string): void {
    // What was looked at before the end may be told after it, when nobody waits for a build any more.
    if (this.#options.signal.aborted) return
    if (!isFileEvent(event) || !concerns(path, this.#watched)) return
    if (this.#changes.size === 0) this.#since = performance.now()
    this.#changes.set(path, event === 'unlink')
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#builds = this.#builds.then(() => this.#build())
    }, quiet)
  }

  /** Loads and compiles what the next build needs: other threads may have done the first one. */
  warmUp(): void {
    this.#builds = this.#builds.then(() => this.#warmUp()).catch(error => this.#options.onError(error))
  }

  async #warmUp(): Promise<void> {
    const { plan, workshop } = this.#session
    const [task] = plan.tasks
    for (let round = 0; task && round < warmUps; round++) {
      await nextTurn()
      if (this.#changes.size > 0 || this.#options.signal.aborted) return
      await runTask(task, { mode: 'check', force: true }, workshop)
    }
  }

  async settled(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#builds
  }

  async #build(): Promise<void> {
    const changes = this.#changes
    const since = this.#since
    this.#changes = new Map()
    if (changes.size === 0) return
    void this.#noteUntold([...changes.keys()])
    try {
      const tasks = tasksOf(changes, this.#session)
      const result = tasks ? await runSome(this.#session, tasks, this.#options) : await this.#buildAll()
      this.#options.onBuilt(result, performance.now() - since)
    } catch (error) {
      this.#options.onError(error)
    }
  }

  /** Notes what changes once more while the watcher tells of no change. */
  async #noteUntold(paths: readonly string[]): Promise<void> {
    const before = await Promise.all(paths.map(modified))
    await wait(untold, undefined, { ref: false })
    const after = await Promise.all(paths.map(modified))
    for (const [index, path] of paths.entries())
      if (before[index] !== after[index]) this.note(path, after[index] === null ? 'unlink' : 'change')
  }

  /** Plans anew: announcements have come or gone, or what all have in common has changed. */
  async #buildAll(): Promise<BuildResult> {
    this.#session = await openSession(this.#options)
    const result = await runAll(this.#session, 'build', this.#options)
    this.#watched = await watchedBy(this.#session)
    this.#watcher.add(pathsOf(this.#watched))
    return result
  }
}

/** When a file was written last, in milliseconds; `null` where there is none. */
const modified = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )

const isFileEvent = (event: string) => event === 'add' || event === 'change' || event === 'unlink'

/**
 * The tasks that changes are about; `null` where they are about more than the bytes of announcements that are known and
 * of their corrections.
 */
function tasksOf(changes: ReadonlyMap<string, boolean>, { plan }: Session): Task[] | null {
  const left = new Map(changes)
  const tasks = plan.tasks.filter(task => {
    const own = ownPaths(task).filter(path => changes.has(path))
    for (const path of own) if (task.bytes === null && isSafe(path, changes)) left.delete(path)
    return own.length > 0
  })
  return left.size === 0 ? tasks : null
}

/** An announcement that is gone is no change of bytes. */
const isSafe = (path: string, changes: ReadonlyMap<string, boolean>) =>
  isCorrections(path) || changes.get(path) === false

/** The announcement, and where its corrections may stand. */
const ownPaths = ({ source }: Task) => [source, ...correctionPaths(source)].map(path => resolve(path))

/** What is watched: where announcements are searched for, and all else that decides on outputs. */
interface Watched {
  searched: string[]
  others: string[]
}

async function watchedBy({ plan, project, workshop }: Session): Promise<Watched> {
  const named = plan.tasks.filter(({ source }) => !plan.roots.some(root => isIn(source, root)))
  const others = [
    ...named.flatMap(ownPaths),
    ...plan.missing.map(({ path }) => path),
    ...(await workshop.templateFolders()),
    ...(project.config?.files ?? []),
    ...(project.collection ? await collectionFolders(project.collection) : []),
  ]
  return { searched: plan.roots, others }
}

async function collectionFolders({ template }: CollectionConfig): Promise<string[]> {
  return templateFolders((await loadCollectionTemplate(template)).index)
}

const pathsOf = ({ searched, others }: Watched) => [...searched, ...others]

/** What stands among announcements and is none is nobody's concern. */
const concerns = (path: string, { others }: Watched) =>
  isInputName(path) || isCorrections(path) || others.some(other => isIn(path, other))

/** Announcements may stand in the output folder; outputs are not watched. */
const isOutput = (path: string, { folder, plan }: Session) =>
  isIn(path, folder.root) && !plan.roots.some(root => isIn(root, folder.root))
