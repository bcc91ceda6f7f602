import { realpath } from 'node:fs/promises'
import { VFile } from 'vfile'
import { HandbillError } from '../model/error.js'
import type { Look } from '../model/look.js'
import { applyLayout, defaultLayout, isPageName, lookOf } from '../pipeline.js'
import { fatalMessage } from './fatal-message.js'
import type { Found, Input } from './input/inputs.js'
import { openMailbox } from './input/mailbox.js'
import { folded, outputNames } from './output-names.js'
import { inputFinders } from './project/find-inputs.js'
import { wayFrom } from './project/paths.js'
import { flagLayer, type Project } from './project/project.js'
import { type FileMessages, plainFile } from './task/plain-messages.js'
import type { Task } from './task/task.js'

/** What is to be built. */
export interface Plan {
  tasks: Task[]
  /** The folders that were searched. */
  roots: string[]
  /** The paths that name no announcement; a fatal message says why. */
  missing: FileMessages[]
}

/**
 * Finds the announcements of a project and gives each its task. Where a configuration says which there are, some of them
 * have the names that they have among all.
 *
 * @param paths Those to be built: folders, files and globs; none for all.
 * @param date What the documents carry, in milliseconds since 1970; `null` for none.
 */
export async function planTasks(
  project: Project,
  paths: readonly string[],
  date: number | null,
): Promise<Plan> {
  const isWhole = paths.length === 0
  const named = isWhole ? null : await collect(await inputFinders(paths, '.', project.output))
  const whole =
    isWhole || project.config
      ? await collect(
          await inputFinders(project.inputs, project.folder, project.output),
          project.config ? '' : firstStep,
        )
      : null
  const known = whole ? [...whole.inputs] : []
  const others = [...(named?.inputs ?? [])].filter(([key]) => !whole?.inputs.has(key))
  const names = namesOf(project, known, others)
  const wanted = [...known, ...others].filter(([key]) => named === null || named.inputs.has(key))
  const { roots, missing } = named ?? whole ?? nothing
  return { tasks: tasksOf(project, wanted, names, date), roots, missing }
}

interface Collected {
  /** By what is the same for one file however it is named. */
  inputs: Map<string, Input>
  roots: string[]
  missing: FileMessages[]
}

const nothing: Collected = { inputs: new Map(), roots: [], missing: [] }

/** By an input and the key that it was collected under. */
type Keyed = [key: string, input: Input]

/** By key. What the project does not know of takes no name from what it knows. */
function namesOf(project: Project, known: readonly Keyed[], others: readonly Keyed[]): Map<string, string> {
  const place = ([, input]: Keyed) => placed(input, project)
  const isPage = project.collection ? isPageName : () => false
  const names = outputNames(known.map(place), isPage)
  const taken = new Set(names.map(folded))
  const more = outputNames(others.map(place), name => taken.has(folded(name)) || isPage(name))
  const all = [...names, ...more]
  return new Map([...known, ...others].map(([key], index) => [key, all[index] ?? '']))
}

function tasksOf(
  project: Project,
  inputs: readonly Keyed[],
  names: ReadonlyMap<string, string>,
  date: number | null,
): Task[] {
  const look = looks(project)
  return inputs.map(([key, input]) => ({
    input: input.path,
    source: (input.mailbox ?? input).path,
    listed: (input.mailbox ?? input).name,
    bytes: input.bytes ?? null,
    name: names.get(key) ?? input.name,
    site: project.collection && '../'.repeat((names.get(key) ?? '').split('/').length - 1),
    output: project.output,
    look: look(input),
    flags: project.flags,
    date,
  }))
}

function placed({ path, name, mailbox }: Input, { layout, folder }: Project): string {
  return layout === defaultLayout
    ? name
    : applyLayout(layout, { name, path: wayFrom(folder, (mailbox ?? { path }).path) })
}

/** Inputs of which the same is said share one object. */
function looks(project: Project): (input: Input) => Look {
  const known = new Map<string, Look>()
  return ({ path, mailbox }) => {
    const look = lookOf([...project.layersFor((mailbox ?? { path }).path), flagLayer(project)])
    const key = JSON.stringify(look)
    known.set(key, known.get(key) ?? look)
    return known.get(key) ?? look
  }
}

/** Said where nothing was named and no configuration names anything. */
const firstStep = ' "handbill init" begins a repository of digests in this folder.'

/** @param hint What follows the cure where a path names no announcement. */
async function collect(
  finders: readonly { pattern: string; find(): Promise<Found> }[],
  hint = '',
): Promise<Collected> {
  const collected: Collected = { inputs: new Map(), roots: [], missing: [] }
  for (const { pattern, find } of finders) {
    try {
      const found = await find()
      collected.roots.push(...found.roots)
      for (const input of found.inputs) await addInput(collected.inputs, input)
    } catch (error) {
      collected.missing.push(unfound(pattern, error, hint))
    }
  }
  return collected
}

async function addInput(inputs: Map<string, Input>, input: Input): Promise<void> {
  for (const one of await openMailbox(input)) {
    const key = await identity(one)
    if (!inputs.has(key)) inputs.set(key, one)
  }
}

/** The same for one file however it is named. */
async function identity({ path, mailbox }: Input): Promise<string> {
  if (mailbox) return `${await identity(mailbox)}\n${path}`
  return await realpath(path).catch(() => path)
}

function unfound(path: string, error: unknown, hint: string): FileMessages {
  if (!(error instanceof HandbillError)) throw error
  const file = new VFile({ path })
  const { code, message, cure, place } = error
  file.messages.push(fatalMessage(new HandbillError(code, message, cure + hint, place)))
  return plainFile(file)
}
