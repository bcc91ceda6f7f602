/** The corridor: the stages in their order, one shape handed from each to the next. */
import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { check } from './check/index.js'
import { atomFeed, collectionTables, peopleJson } from './collection/index.js'
import { applyCorrections, parseCorrections } from './correct/index.js'
import { digest } from './digest/index.js'
import { explain as explainReading } from './explain/index.js'
import type { Announcement } from './model/announcement.js'
import type { Collection } from './model/collection.js'
import type { Corrections } from './model/corrections.js'
import type { Digest } from './model/digest.js'
import type {} from './model/file-data.js'
import type { Reading } from './model/reading.js'
import type { CollectionTemplate, Template } from './model/template.js'
import type { Format } from './model/vocabulary.js'
import { read } from './read/index.js'
import {
  type CollectionRenderOptions,
  collectionName,
  collectionPages,
  collectionPrint,
} from './render/collection/index.js'
import { embedPictures } from './render/html/embed-pictures.js'
import { type PrintDocument, placeOfValue, type RenderOptions, renderPrint, writers } from './render/index.js'
import { explainStructure, structure } from './structure/index.js'
import type { Files, FontBook, FontSource, Hyphenator, StandardName } from './typeset/index.js'

export {
  collect,
  type PeopleFilter,
  peopleCsv,
  peopleJson,
  recordOf,
  selectPeople,
  vcards,
} from './collection/index.js'
export { diff } from './diff/index.js'
export { startCorrections } from './explain/start-corrections.js'
export { pageSize } from './model/paper.js'
export { applyLayout, defaultLayout } from './project/layout.js'
export { type OwnLook, ownLooks } from './project/own-look.js'
export { parseJson } from './project/parse-json.js'
export { parseYaml } from './project/parse-yaml.js'
export { type Locate, locateInProgram, type Path, type Place } from './project/places.js'
export {
  defaultLook,
  type Layer,
  lookIn,
  lookOf,
  type Origin,
  originsOf,
  overlay,
  type Speaker,
} from './project/resolve.js'
export { splitMbox } from './read/index.js'
export { isPageName } from './render/collection/index.js'
export { resolveOptions } from './render/template/template-options.js'
export { type Extended, readTemplateSettings } from './render/template/template-settings.js'
export { type StandardName, standardNames } from './typeset/pdf/standard.js'
export type { RenderOptions }

/** How an announcement is to be read. */
export interface ReadOptions {
  /** Corrections in YAML, as they stand in `x.handbill.yaml`; a file takes the warnings about them. */
  corrections?: VFile | string | null
}

/**
 * Bytes or text to the announcement's tree. The file keeps the messages, and its decoded text, which the positions
 * refer to.
 *
 * @throws VFileMessage when there is nothing to read: `input-empty`, `input-binary`.
 * @throws HandbillError `corrections-broken`
 */
export function parse(input: VFile | string | Uint8Array, options: ReadOptions = {}): Announcement {
  const file = fileOf(input)
  const said = saidIn(options)
  return settle(structure(read(file), file, said), said, file)
}

/**
 * Bytes or text to the account of how they were read, line by line.
 *
 * @throws VFileMessage when there is nothing to read: `input-empty`, `input-binary`.
 * @throws HandbillError `corrections-broken`
 */
export function explain(input: VFile | string | Uint8Array, options: ReadOptions = {}): Reading {
  const file = fileOf(input)
  const said = saidIn(options)
  const { announcement, evidence } = explainStructure(read(file), file, said)
  return explainReading(settle(announcement, said, file), evidence, file)
}

/** Notes the checksum of the bytes before they are decoded. */
function fileOf(input: VFile | string | Uint8Array): VFile {
  const file = input instanceof VFile ? input : new VFile(input)
  file.data.sha256 = createHash('sha256')
    .update(file.value ?? '')
    .digest('hex')
  return file
}

/** What people say of an announcement; warnings about it go to `file`, which holds it. */
interface Said extends Corrections {
  file: VFile
}

function saidIn({ corrections }: ReadOptions): Said | null {
  const file = typeof corrections === 'string' ? new VFile(corrections) : corrections
  return file ? { ...parseCorrections(file), file } : null
}

/** What was found, corrected and checked. */
function settle(found: Announcement, said: Said | null, file: VFile): Announcement {
  const announcement = said ? applyCorrections(found, said, said.file) : found
  check(announcement, file)
  return announcement
}

/** The announcement's tree to its digest; `file` is the one it was parsed from. */
export { digest as digestOf }

/**
 * Bytes or text to the digest.
 *
 * @throws VFileMessage when there is nothing to read: `input-empty`, `input-binary`.
 * @throws HandbillError `corrections-broken`
 */
export function extract(input: VFile | string | Uint8Array, options: ReadOptions = {}): Digest {
  const file = input instanceof VFile ? input : new VFile(input)
  return digest(parse(file, options), file)
}

/** What rendering needs beside the digest. */
export interface RenderContext {
  template: Template
  options: RenderOptions
  /** The faces that a PDF may use; parsed fonts are kept as long as this array is. */
  fonts: readonly FontSource[]
  /** What the template's files name; nothing when it is left out. */
  files?: Files
  /** What a PDF is to conform to; PDF/UA-1 and PDF/A-2a when it is left out. */
  standard?: StandardName
}

export interface Rendered {
  content: string | Uint8Array
  /** Faults of the template and of what stands in it; `message.file` is the file at fault, an announcement's its `source.file`. */
  messages: VFileMessage[]
}

/** The formats out. */
const formatWriters: Readonly<Record<Format, (digest: Digest, context: RenderContext) => Promise<Rendered>>> =
  {
    md: textWriter('md'),
    html: writeHtmlDigest,
    json: textWriter('json'),
    pdf: writePdfDigest,
  }

/** @throws HandbillError `template-broken`, `bad-option` */
export async function renderDigest(
  content: Digest,
  format: Format,
  context: RenderContext,
): Promise<Rendered> {
  return await formatWriters[format](content, context)
}

function textWriter(format: 'md' | 'json') {
  return async (content: Digest, { template, options }: RenderContext) => ({
    content: writers[format](content, template, options),
    messages: [],
  })
}

/** The page holds the pictures that its template names: a browser is asked for no files. */
async function writeHtmlDigest(
  digest: Digest,
  { template, options, files }: RenderContext,
): Promise<Rendered> {
  const page = writers.html(digest, template, options)
  const from = [template.html, ...template.css].flatMap(file => file?.path ?? [])
  const read = (url: string) =>
    from.map(path => files?.(url, path) ?? null).find(bytes => bytes !== null) ?? null
  return { content: embedPictures(page, read), messages: [] }
}

async function writePdfDigest(
  content: Digest,
  { template, options, ...context }: RenderContext,
): Promise<Rendered> {
  const page = renderPrint(content, template, options)
  return await printPdf(page, template, content.language, {
    ...context,
    date: options.date ?? null,
    announcement: content,
  })
}

interface PrintContext extends Omit<RenderContext, 'template' | 'options'> {
  date: Date | null
  /** What the page is of, where it is one announcement. */
  announcement?: Digest
}

/** The typesetter is loaded when the first PDF is asked for: most of the time to start goes there. */
async function printPdf(
  { html, css, paper, originOf }: PrintDocument,
  template: Template,
  language: string,
  { fonts, files, standard, date, announcement }: PrintContext,
): Promise<Rendered> {
  const { createFontBook, loadHyphenation, readPageSize, typeset, writePdf } = await import(
    './typeset/index.js'
  )
  const languages = [language, ...(announcement?.entries ?? []).flatMap(entry => entry.language ?? [])]
  const hyphenators = new Map<string, Hyphenator>()
  for (const tag of new Set(languages)) {
    const hyphenator = await loadHyphenation(tag)
    if (hyphenator) hyphenators.set(tag, hyphenator)
  }
  const pageSize = readPageSize(paper)
  const book = books.get(fonts) ?? createFontBook(fonts)
  books.set(fonts, book)
  const filled = `${template.name}, filled`
  const { document, messages } = typeset(
    { html: { path: filled, source: html }, styles: css },
    {
      fonts: book,
      hyphenators,
      ...(pageSize ? { pageSize } : {}),
      ...(files ? { files } : {}),
      ...(standard ? { standard } : {}),
      ...(date ? { date } : {}),
    },
  )
  for (const message of messages) if (message.file === filled) moveToOrigin(message, originOf, announcement)
  return { content: writePdf(document, standard ? { standard } : {}), messages }
}

/**
 * Has a message about the filled template say the place in the announcement that its text comes from, or else the place in the
 * template.
 */
function moveToOrigin(
  message: VFileMessage,
  originOf: PrintDocument['originOf'],
  announcement: Digest | undefined,
): void {
  const { place } = message
  const offset = place && 'offset' in place ? place.offset : undefined
  const origin = offset === undefined ? null : originOf(offset)
  if (!origin) return
  const source = announcement?.source.file
  const span = source && placeOfValue(announcement, origin.value)
  if (span) {
    const { start, end } = span
    const name = `${start.line}:${start.column}-${end.line}:${end.column}`
    Object.assign(message, { file: source, line: start.line, column: start.column, place: span, name })
    return
  }
  const { file, line, column } = origin
  Object.assign(message, { file, line, column, place: { line, column }, name: `${line}:${column}` })
}

const books = new WeakMap<readonly FontSource[], FontBook>()

/** What reads configurations; loaded where there is one. */
export async function loadConfigTools() {
  const [{ checkConfig, checkLook, faultInLook }, { globMatcher }] = await Promise.all([
    import('./project/check.js'),
    import('./project/globs.js'),
  ])
  return { checkConfig, checkLook, faultInLook, globMatcher }
}

/** What rendering a collection needs beside it. */
export interface CollectionContext extends Omit<RenderContext, 'template' | 'options'> {
  template: CollectionTemplate
  options: CollectionRenderOptions
}

export interface RenderedCollection {
  /** Paths from the output folder, with `/`. */
  files: { path: string; content: string | Uint8Array }[]
  /** Faults of the template; `message.file` is the file at fault. */
  messages: VFileMessage[]
}

/**
 * All files over a collection: its pages in the formats wanted, the index as PDF, the tables, with `json` the index of
 * people as JSON, with `html` the feed.
 *
 * @throws HandbillError `template-broken`, `bad-option`
 */
export async function renderCollection(
  collection: Collection,
  formats: readonly Format[],
  { template, options, ...context }: CollectionContext,
): Promise<RenderedCollection> {
  const date = options.date ?? null
  const files: RenderedCollection['files'] = [
    ...collectionPages(collection, formats, template, options),
    ...collectionTables(collection),
  ]
  if (formats.includes('json')) files.push({ path: 'people.json', content: peopleJson(collection.people) })
  if (formats.includes('html')) {
    const feed = atomFeed(collection, { title: collectionName(collection, options), date })
    files.push({ path: 'feed.xml', content: feed })
  }
  if (!formats.includes('pdf')) return { files, messages: [] }
  const page = collectionPrint(collection, formats, template, options)
  const { content, messages } = await printPdf(page, template.index, collection.language, {
    ...context,
    date,
  })
  return { files: [...files, { path: 'index.pdf', content }], messages }
}
