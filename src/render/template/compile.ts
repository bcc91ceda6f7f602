import Handlebars from 'handlebars'
import { HandbillError } from '../../model/error.js'
import type { Template, TemplateFile } from '../../model/template.js'
import { type Speech, UnknownWord } from '../words.js'
import { compiledAhead } from './compiled-ahead.js'
import type { CompiledFile } from './compiled-file.js'
import { HelperFault, helpers } from './helpers.js'
import { lookup } from './lookup.js'
import { parseTemplate } from './parse-template.js'
import {
  emitCall,
  lookupCall,
  rewrite,
  rewritePartial,
  type Scanner,
  siteArgument,
  traceCall,
} from './rewrite.js'
import { signatures } from './signatures.js'
import { brokenSite, type Site } from './site.js'
import { traceMark } from './trace.js'

/** Turns a value into text fit for the place it stands in. */
export type Emit = (value: unknown, site: Site) => string

/** A checked template: fills itself with the view's values. */
export interface Fill {
  (view: object, speech: Speech, emit: Emit): string
  /** What the numbers in marks stand for. */
  sites: readonly Site[]
}

/**
 * Checks and compiles one of a template's files with the partials that it uses. With `isTraced` it fills itself with
 * marks where its pieces begin (`trace.ts`).
 *
 * @throws HandbillError `template-broken` for what is wrong in any of the files, at its line and column.
 */
export function compile(
  file: TemplateFile,
  template: Template,
  newScanner: () => Scanner,
  isTraced = false,
): Fill {
  const { main, partials, sites } =
    (isTraced ? null : ready(file, template, newScanner)) ??
    compileWith(program => engine.compile(program, compileOptions), file, template, newScanner, isTraced)
  const fill = (view: object, speech: Speech, emit: Emit) => {
    const calls = { ...helperCalls(sites, speech), ...internalCalls(sites, emit) }
    return guard(file, () => main(view, { helpers: calls, partials }))
  }
  return Object.assign(fill, { sites })
}

function ready(
  file: TemplateFile,
  template: Template,
  newScanner: () => Scanner,
): CompiledFile<HandlebarsTemplateDelegate> | null {
  const found = compiledAhead(file, template, newScanner().context().kind)
  if (!found) return null
  const partials = Object.entries(found.partials).map(([name, made]) => [name, engine.template(made)])
  return { main: engine.template(found.main), partials: Object.fromEntries(partials), sites: found.sites }
}

/** @throws HandbillError `template-broken` */
export function compileWith<Compiled>(
  make: (program: hbs.AST.Program) => Compiled,
  file: TemplateFile,
  template: Template,
  newScanner: () => Scanner,
  isTraced = false,
): CompiledFile<Compiled> {
  const sites: Site[] = []
  const partials: Record<string, Compiled> = {}
  const met = new Set<string>()
  const compileFile = (source: TemplateFile, change = rewrite): Compiled => {
    const program = parseTemplate(source)
    change(program, {
      file: source,
      scanner: newScanner(),
      sites,
      partialNames: Object.keys(template.partials),
      usePartial,
      isTraced,
    })
    return make(program)
  }
  const usePartial = (name: string): void => {
    const partial = template.partials[name]
    if (partial === undefined || met.has(name)) return
    met.add(name)
    partials[name] = compileFile(partial, rewritePartial)
  }
  return { main: compileFile(file), partials, sites }
}

const engine = Handlebars.create()
const knownHelpers = Object.fromEntries(
  [...Object.keys(signatures), emitCall, lookupCall, traceCall].map(name => [name, true]),
)
export const compileOptions = { knownHelpers, knownHelpersOnly: true }

type CallOptions = { hash: Record<string, unknown> }
type HandlebarsHelper = (...values: unknown[]) => unknown

function internalCalls(sites: readonly Site[], emit: Emit): Record<string, HandlebarsHelper> {
  return {
    [emitCall]: (value, site) => emit(value, siteOf(sites, site)),
    [traceCall]: site => `${traceMark.start}${Number(site)}${traceMark.end}`,
    [lookupCall]: (base, ...rest) => {
      const keys = rest.slice(0, -2).map(String)
      return lookup(base, keys, siteOf(sites, rest.at(-2)))
    },
  }
}

function helperCalls(sites: readonly Site[], speech: Speech): Record<string, HandlebarsHelper> {
  const calls = Object.entries(helpers).map(([name, helper]) => {
    const call: HandlebarsHelper = (...values) => {
      const { [siteArgument]: site, ...named } = (values.pop() as CallOptions).hash
      try {
        return helper(values, named, speech)
      } catch (error) {
        if (!(error instanceof HelperFault || error instanceof UnknownWord)) throw error
        throw brokenSite(siteOf(sites, site), error.message, error.cure)
      }
    }
    return [name, call]
  })
  return Object.fromEntries(calls)
}

function siteOf(sites: readonly Site[], number: unknown): Site {
  const site = sites[Number(number)]
  if (site === undefined) throw new Error(`Unexpected site ${String(number)}`)
  return site
}

/** What Handlebars itself throws while it fills a template, such as a partial that uses itself without end. */
function guard(file: TemplateFile, fill: () => string): string {
  try {
    return fill()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const cure = 'A partial that uses itself needs an {{#if}} around it.'
    const place = { file: file.path, line: 1, column: 1 }
    throw new HandbillError('template-broken', 'The template goes on without end', cure, place, error)
  }
}
