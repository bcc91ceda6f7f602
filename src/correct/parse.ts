import type { VFile } from 'vfile'
import {
  type Anchor,
  type Corrections,
  type FactCorrections,
  fieldNames,
  type LineCorrection,
  lineKinds,
  type PersonCorrection,
  type Said,
} from '../model/corrections.js'
import { parseDate } from '../model/date.js'
import { HandbillError } from '../model/error.js'
import { roles } from '../model/vocabulary.js'
import { type Field, type Value, YamlReader } from './yaml-reader.js'

const keys = [
  'title',
  'programme',
  'organisation',
  'year',
  'date',
  'language',
  'fields',
  'lines',
  'split',
  'people',
  'merge',
  'drop',
  // Says nothing of the reading: how the outputs are to look.
  'build',
] as const

/**
 * Reads a file of corrections (YAML 1.2, UTF-8).
 *
 * @throws HandbillError `corrections-broken` for text that is no YAML, an unknown key or a value that does not fit.
 */
export function parseCorrections(file: VFile): Corrections {
  const path = file.path || 'corrections'
  const reader = new YamlReader(decode(file, path), path)
  const isEmpty = reader.isNull(reader.root)
  const found: ReadonlyMap<string, Field> = isEmpty
    ? new Map()
    : reader.fields(reader.root, keys, 'the keys of corrections')
  const items = (key: (typeof keys)[number]): Value[] => {
    const value = found.get(key)?.value ?? null
    return reader.isNull(value) ? [] : reader.list(value)
  }
  return {
    facts: factsOf(reader, found),
    fields: fieldsOf(reader, found.get('fields')),
    lines: items('lines').map(item => lineOf(reader, item)),
    split: items('split').map(item => anchorOf(reader, item)),
    people: items('people').map(item => personOf(reader, item)),
    merge: items('merge').map(item => mergeOf(reader, item)),
    drop: items('drop').map(item => anchorOf(reader, item)),
  }
}

function decode(file: VFile, path: string): string {
  if (typeof file.value === 'string') return file.value
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.value)
  } catch (cause) {
    const place = { file: path, line: 1, column: 1 }
    throw new HandbillError('corrections-broken', 'Unexpected bytes', 'Save it as UTF-8.', place, cause)
  }
}

function factsOf(reader: YamlReader, found: ReadonlyMap<string, Field>): FactCorrections {
  const facts: FactCorrections = {}
  for (const name of ['title', 'programme', 'organisation'] as const) {
    const field = found.get(name)
    if (field) facts[name] = said(field, reader.isNull(field.value) ? null : reader.text(field.value))
  }
  const year = found.get('year')
  if (year) facts.year = said(year, reader.isNull(year.value) ? null : yearOf(reader, year.value))
  const date = found.get('date')
  if (date) facts.date = said(date, reader.isNull(date.value) ? null : dateOf(reader, date.value))
  const language = found.get('language')
  if (language) facts.language = said(language, languageOf(reader, language.value))
  return facts
}

function said<T>({ place }: Field, value: T): Said<T> {
  return { value, place }
}

function yearOf(reader: YamlReader, value: Value): number {
  const text = reader.text(value)
  if (/^\d{4}$/.test(text)) return Number(text)
  return reader.refuse(value, `Unexpected ${JSON.stringify(text)}, expected a year`, 'Write four digits.')
}

function dateOf(reader: YamlReader, value: Value): string {
  const text = reader.text(value)
  return (
    parseDate(text) ??
    reader.refuse(value, `Unexpected ${JSON.stringify(text)}, expected a date`, 'Write it as 2011-05-09.')
  )
}

function languageOf(reader: YamlReader, value: Value): string {
  const text = reader.text(value)
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text
  } catch {
    // Intl says that it is none by throwing.
    return reader.refuse(
      value,
      `Unexpected ${JSON.stringify(text)}, expected a language tag`,
      'Write it as BCP 47 has it, such as en or pt-BR.',
    )
  }
}

function fieldsOf(reader: YamlReader, field: Field | undefined): Corrections['fields'] {
  if (!field || reader.isNull(field.value)) return null
  const names = reader.list(field.value).map(item => reader.oneOf(item, fieldNames))
  if (names[0] === 'description' || new Set(names).size < names.length)
    reader.refuse(
      field.value,
      'Unexpected order of fields',
      'Name each field once, and begin with title or person.',
    )
  return names.length > 0 ? { value: names, place: field.place } : null
}

function anchorOf(reader: YamlReader, value: Value): Anchor {
  return { value: reader.text(value), place: reader.place(value) }
}

function lineOf(reader: YamlReader, item: Value): LineCorrection {
  const fields = reader.fields(item, ['line', 'after', 'is'], 'a line and what it is')
  const after = fields.get('after')
  return {
    line: anchorOf(reader, required(reader, item, fields, 'line')),
    after: after ? anchorOf(reader, after.value) : null,
    is: reader.oneOf(required(reader, item, fields, 'is'), lineKinds),
  }
}

function personOf(reader: YamlReader, item: Value): PersonCorrection {
  const fields = reader.fields(
    item,
    ['person', 'in', 'name', 'role', 'affiliation'],
    'a person and what is right',
  )
  const [entry, name, role, affiliation] = ['in', 'name', 'role', 'affiliation'].map(key => fields.get(key))
  return {
    person: anchorOf(reader, required(reader, item, fields, 'person')),
    in: entry ? anchorOf(reader, entry.value) : null,
    name: name ? reader.text(name.value) : null,
    role: role ? reader.oneOf(role.value, roles) : null,
    affiliation: affiliation && (reader.isNull(affiliation.value) ? null : reader.text(affiliation.value)),
  }
}

function mergeOf(reader: YamlReader, item: Value): Anchor[] {
  const anchors = reader.list(item).map(entry => anchorOf(reader, entry))
  if (anchors.length > 1) return anchors
  return reader.refuse(
    item,
    'Unexpected single entry, expected two or more',
    'Name the entries that are one.',
  )
}

function required(reader: YamlReader, item: Value, fields: ReadonlyMap<string, Field>, key: string): Value {
  const field = fields.get(key)
  return field ? field.value : reader.refuse(item, `Missing key ${key}`, `Add “${key}: …”.`)
}
