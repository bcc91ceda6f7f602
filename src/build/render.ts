import type { VFile } from 'vfile'
import type { Digest } from '../model/digest.js'
import { HandbillError } from '../model/error.js'
import type { Format } from '../model/vocabulary.js'
import {
  loadConfigTools,
  type RenderContext,
  type RenderOptions,
  renderDigest,
  type StandardName,
} from '../pipeline.js'
import { checkFormats } from './check-formats.js'
import { checkStandard } from './check-standard.js'
import { bundledFonts } from './fonts/bundled-fonts.js'
import { adviseFonts, optionalFonts } from './fonts/optional-fonts.js'
import { checkDigest } from './input/check-digest.js'
import { loadTemplate } from './template/load-template.js'
import { templateFiles } from './template/template-files.js'

export interface RenderRequest extends RenderOptions {
  format: Format
  /** The name of a template that comes with handbill, or the path of a folder; default `digest`. */
  template?: string
  /** What a PDF is to conform to; default `ua1,a2a`: PDF/UA-1 and PDF/A-2a. */
  standard?: StandardName
}

/**
 * A digest in one format: bytes for `pdf`, text for the others. Messages of the template and the typesetter are added
 * to `file`.
 *
 * @throws HandbillError `unknown-format`, `unknown-template`, `template-broken`, `bad-option`, `bad-digest`
 */
export async function render(
  digest: Digest,
  request: RenderRequest & { format: 'pdf' },
  file?: VFile,
): Promise<Uint8Array>
export async function render(
  digest: Digest,
  request: RenderRequest & { format: Exclude<Format, 'pdf'> },
  file?: VFile,
): Promise<string>
export async function render(
  digest: Digest,
  request: RenderRequest,
  file?: VFile,
): Promise<string | Uint8Array>
export async function render(
  digest: Digest,
  { format, template = 'digest', standard = 'ua1,a2a', ...options }: RenderRequest,
  file?: VFile,
): Promise<string | Uint8Array> {
  checkFormats([format])
  checkDigest(digest)
  checkDate(options.date)
  await checkSpoken(options)
  const loaded = await loadTemplate(template)
  const context = {
    template: loaded,
    options,
    fonts: fonts(),
    files: templateFiles(loaded),
    standard: checkStandard(standard),
  }
  const { content, messages } = await renderDigest(digest, format, context)
  file?.messages.push(...adviseFonts(messages))
  return content
}

/** Found once: what one call has read and shaped serves the next. */
function fonts() {
  found ??= [...bundledFonts(), ...optionalFonts()]
  return found
}
let found: RenderContext['fonts'] | undefined

/** What callers say of words, order and groups, as a configuration may say it. */
async function checkSpoken({ words, order, groups }: RenderOptions): Promise<void> {
  const said = Object.entries({ words, order, groups }).filter(([, value]) => value !== undefined)
  if (said.length === 0) return
  const { faultInLook } = await loadConfigTools()
  const fault = faultInLook(Object.fromEntries(said))
  if (fault !== null) throw new HandbillError('bad-option', fault.message, fault.cure)
}

function checkDate(date: unknown): void {
  if (date === undefined || date === null) return
  if (date instanceof Date && !Number.isNaN(date.getTime())) return
  throw new HandbillError(
    'bad-option',
    `Unexpected date ${String(date)}`,
    "Give a Date: new Date('2011-05-09').",
  )
}
