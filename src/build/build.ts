import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Digest } from '../model/digest.js'
import { HandbillError } from '../model/error.js'
import { formats as allFormats, type Format } from '../model/vocabulary.js'
import { extract, pageSize, type RenderContext, renderDigest, resolveOptions } from '../pipeline.js'
import { bundledFonts } from './bundled-fonts.js'
import { checkFormats } from './check-formats.js'
import { readCorrections } from './corrections.js'
import { fatalMessage } from './fatal-message.js'
import { findInputs, type Input, readBytes } from './inputs.js'
import { loadTemplate } from './load-template.js'
import { openMailbox } from './mailbox.js'
import { adviseFonts, optionalFonts } from './optional-fonts.js'
import { outputNames } from './output-names.js'
import type { Setting } from './settings.js'
import { TemplateMessages } from './template-messages.js'
import { type OutputFile, writeFiles } from './write-files.js'

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

/** Everything a build needs, resolved: each key has a value. */
interface Job extends RenderContext {
  formats: readonly Format[]
  output: string
  templateMessages: TemplateMessages
}

/**
 * Turns announcements into digests. A file that fails does not stop the others: its messages say why.
 *
 * @throws HandbillError when nothing can be built: `unknown-template`, `unknown-format`, `template-broken`,
 * `bad-option`.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const job = await prepare(options)
  const { inputs, missing } = await collectInputs(options.inputs ?? ['input'])
  const names = outputNames(inputs.map(input => input.name))
  const built = missing
  for (const [i, input] of inputs.entries()) {
    options.onProgress?.({ done: i, total: inputs.length, input: input.path })
    built.push(await buildFile(input, names[i] ?? input.name, job))
  }
  return { built, templateFiles: job.templateMessages.files() }
}

async function prepare(options: BuildOptions): Promise<Job> {
  const template = await loadTemplate(options.template ?? 'digest')
  const settings = options.settings ?? {}
  // Checked before the first file is read: a wrong call writes nothing.
  resolveOptions(template, settings)
  const paper = pageSize(options.paper ?? template.paper)
  return {
    template,
    options: { settings, paper, date: options.date ?? null },
    fonts: [...bundledFonts(), ...optionalFonts()],
    formats: checkFormats(options.formats ?? allFormats),
    output: options.output ?? 'output',
    templateMessages: new TemplateMessages(),
  }
}

async function collectInputs(paths: readonly string[]): Promise<{ inputs: Input[]; missing: BuiltFile[] }> {
  const inputs = new Map<string, Input>()
  const missing: BuiltFile[] = []
  for (const path of paths) {
    try {
      for (const input of await findInputs(path)) {
        for (const one of await openMailbox(input)) {
          const key = await identity(one)
          if (!inputs.has(key)) inputs.set(key, one)
        }
      }
    } catch (error) {
      missing.push(failed(new VFile({ path }), error))
    }
  }
  return { inputs: [...inputs.values()], missing }
}

/** The same for one file however it is named. */
async function identity({ path, bytes }: Input): Promise<string> {
  return bytes ? path : await realpath(path).catch(() => path)
}

async function buildFile(input: Input, name: string, job: Job): Promise<BuiltFile> {
  const file = new VFile({ path: input.path })
  let corrections: VFile | null = null
  try {
    file.value = input.bytes ?? (await readBytes(input.path))
    corrections = await readCorrections(input.path)
    const digest = extract(file, { corrections })
    const outputs = await writeAll(digest, name, job)
    const { entries } = digest
    return {
      input: input.path,
      outputs,
      entries: entries.length,
      people: countPeople(digest),
      file,
      corrections,
    }
  } catch (error) {
    if (!(error instanceof HandbillError && error.place)) return failed(file, error)
    if (error.code === 'corrections-broken') return failedBy(error, error.place.file, file)
    // The fault stands in the template: it is told there, once for all announcements.
    job.templateMessages.add([fatalMessage(error)])
    return nothingBuilt(file)
  } finally {
    // The text is large and nobody reads it again; the messages stay.
    file.value = ''
  }
}

/** Renders every format before the first is written: a file that fails leaves nothing half-done. */
async function writeAll(digest: Digest, name: string, job: Job): Promise<string[]> {
  const files: OutputFile[] = []
  for (const format of job.formats) {
    const { content, messages } = await renderDigest(digest, format, job)
    job.templateMessages.add(adviseFonts(messages))
    files.push({ path: join(job.output, `${name}.${format}`), content })
  }
  await writeFiles(files)
  return files.map(({ path }) => path)
}

/** Files the fault under the file, so that the others are still built; a fault of our own is thrown on. */
function failed(file: VFile, error: unknown): BuiltFile {
  if (error instanceof HandbillError) file.messages.push(fatalMessage(error))
  else if (!file.messages.some(message => message.fatal)) throw error
  return nothingBuilt(file)
}

/** Files the fault under the corrections in which it stands. */
function failedBy(error: HandbillError, path: string, file: VFile): BuiltFile {
  const corrections = new VFile({ path })
  corrections.messages.push(fatalMessage(error))
  return { ...nothingBuilt(file), corrections }
}

const nothingBuilt = (file: VFile): BuiltFile => ({
  input: file.path,
  outputs: [],
  entries: 0,
  people: 0,
  file,
  corrections: null,
})

const countPeople = (digest: Digest) =>
  new Set(digest.entries.flatMap(entry => entry.people.map(person => person.name))).size
