/** Holds what a person has written against its schema, and says what is wrong in words. */
import type { HandbillConfig } from '../model/config.js'
import { configSchema, lookSchema } from '../model/config-schema.js'
import { type ErrorCode, HandbillError } from '../model/error.js'
import { isLanguageTag } from '../model/language.js'
import type { PartialLook } from '../model/look.js'
import { nearest } from '../model/nearest.js'
import { pageSize } from '../model/paper.js'
import { type Schema, type SchemaFault, schemaFault, typeOf, writtenPath } from '../model/schema-fault.js'
import { faultInLayout } from './layout.js'
import type { OwnLook } from './own-look.js'
import type { Locate, Path } from './places.js'

interface Fault {
  path: Path
  what: 'key' | 'value'
  message: string
  cure: string
}

/**
 * @returns What was given, checked. Nothing (`null`) is an empty configuration.
 * @throws HandbillError `config-broken` at the place of the first fault.
 */
export function checkConfig(value: unknown, file: string, locate: Locate): HandbillConfig {
  const config = checked<HandbillConfig | null>(value, configSchema, file, locate) ?? {}
  const looks = [{ look: config as PartialLook, path: [] as Path }]
  for (const [index, look] of (config.rules ?? []).entries()) looks.push({ look, path: ['rules', index] })
  const faults = looks.flatMap(({ look, path }) => faultsInLook(look, path))
  const layout = faultInLayout(config.layout ?? '{name}')
  if (layout) faults.unshift({ path: ['layout'], what: 'value', ...layout })
  refuse(faults[0], file, locate)
  return config
}

/**
 * What an announcement says of itself.
 *
 * @throws HandbillError `config-broken`, or `corrections-broken` in a sidecar, at the place of the first fault.
 */
export function checkLook({ value, file, locate, path, code }: OwnLook): PartialLook {
  const within: Locate = (inner, what) => locate([...path, ...inner], what)
  const look = checked<PartialLook | null>(value, lookSchema, file, within, code) ?? {}
  refuse(faultsInLook(look, [])[0], file, within, code)
  return look
}

/** @typeParam T What the schema describes; a test holds the two together. */
function checked<T>(value: unknown, schema: Schema, file: string, locate: Locate, code?: ErrorCode): T {
  const fault = schemaFault(value, schema)
  refuse(fault === null ? undefined : described(fault), file, locate, code)
  return value as T
}

/** What is wrong with what is said of a look; `null` where nothing is. */
export function faultInLook(value: unknown): { message: string; cure: string } | null {
  const fault = schemaFault(value, lookSchema)
  return fault && described(fault)
}

function refuse(
  fault: Fault | undefined,
  file: string,
  locate: Locate,
  code: ErrorCode = 'config-broken',
): void {
  if (!fault) return
  const place = { file, ...(locate(fault.path, fault.what) ?? { line: 1, column: 1 }) }
  throw new HandbillError(code, fault.message, fault.cure, place)
}

/** A fault as a sentence with its cure. */
function described({ kind, path, value, schema, key }: SchemaFault): Fault {
  const at = path.length === 0 ? 'the configuration' : writtenPath(path)
  switch (kind) {
    case 'unknown key':
      return unknownKey(path, key ?? '', keysOf(schema))
    case 'enum':
      return unknownWord(path, value, (schema.enum ?? []).map(String))
    case 'missing key':
      return { path, what: 'value', message: `Missing key ${key} in ${at}`, cure: `Add “${key}: …”.` }
    case 'type': {
      const types = [schema.type ?? []].flat().filter(type => type !== 'null')
      const expected = types.map(type => typeNames[type] ?? type).join(' or ')
      const message = `Unexpected ${typeName(value)} for ${at}, expected ${expected}`
      return { path, what: 'value', message, cure: cureOf(schema) }
    }
    case 'length': {
      const message = `Unexpected ${JSON.stringify(value)} for ${at}`
      return { path, what: 'value', message, cure: cureOf(schema) }
    }
  }
}

function unknownKey(path: Path, key: string, keys: readonly string[]): Fault {
  const near = nearest(key, keys)
  const within = path.length === 0 ? '' : ` in ${writtenPath(path)}`
  return {
    path: [...path, key],
    what: 'key',
    message: `Unknown key ${JSON.stringify(key)}${within}`,
    cure: `${near ? `Did you mean ${near}? ` : ''}Use ${listed(keys)}.`,
  }
}

function unknownWord(path: Path, value: unknown, words: readonly string[]): Fault {
  const near = typeof value === 'string' ? nearest(value, words) : null
  return {
    path,
    what: 'value',
    message: `Unexpected ${JSON.stringify(value)} for ${writtenPath(path)}`,
    cure: `${near ? `Did you mean ${near}? ` : ''}Use ${listed(words)}.`,
  }
}

function keysOf({ properties = {} }: Schema): string[] {
  return Object.keys(properties).filter(key => key !== '$schema')
}

/** What the schema says of the value. */
function cureOf({ description = 'See docs/configuration.md.' }: Schema): string {
  return description
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  const type = typeOf(value)
  return typeNames[type] ?? type
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function faultsInLook({ paper, language }: PartialLook, path: Path): Fault[] {
  const faults: Fault[] = []
  try {
    if (paper !== undefined) pageSize(paper)
  } catch (error) {
    if (!(error instanceof HandbillError)) throw error
    faults.push({ path: [...path, 'paper'], what: 'value', message: error.message, cure: error.cure })
  }
  if (language !== undefined && !isLanguageTag(language))
    faults.push({
      path: [...path, 'language'],
      what: 'value',
      message: `Unexpected ${JSON.stringify(language)}, expected a language tag`,
      cure: 'Write it as BCP 47 has it, such as en or pt-BR.',
    })
  return faults
}
