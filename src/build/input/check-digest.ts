import type { Digest } from '../../model/digest.js'
import { digestSchema } from '../../model/digest-schema.js'
import { HandbillError } from '../../model/error.js'

/**
 * Holds what a caller gives for a digest against the types of the published schema.
 *
 * @throws HandbillError `bad-digest` for the first value of another type.
 */
export function checkDigest(value: unknown): asserts value is Digest {
  const fault = faultIn(value, digestSchema, 'the digest')
  if (fault === null) return
  throw new HandbillError(
    'bad-digest',
    fault,
    'Give what extract or digest returns (handbill/digest.schema.json).',
  )
}

/** As much of JSON Schema as decides on types. */
interface Schema {
  type?: string | readonly string[]
  enum?: readonly string[]
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
}

function faultIn(value: unknown, schema: Schema, path: string): string | null {
  if (schema.anyOf !== undefined) return faultInAny(value, schema.anyOf, path)
  const expected = schema.enum ?? [schema.type ?? []].flat()
  const isFit = schema.enum ? expected.includes(String(value)) : expected.some(type => isOf(value, type))
  if (!isFit) return `Unexpected ${typeOf(value)} for ${path}, expected ${expected.join(' or ')}`
  if (Array.isArray(value)) return faultInItems(value, schema.items ?? {}, path)
  return typeof value === 'object' && value !== null ? faultInProperties(value, schema, path) : null
}

/** What is `null` or something: the fault of the something. */
function faultInAny(value: unknown, schemas: readonly Schema[], path: string): string | null {
  const faults = schemas.map(schema => faultIn(value, schema, path))
  return faults.includes(null) ? null : (faults[0] ?? null)
}

function faultInItems(values: readonly unknown[], schema: Schema, path: string): string | null {
  for (const [index, value] of values.entries()) {
    const fault = faultIn(value, schema, `${path}[${index}]`)
    if (fault !== null) return fault
  }
  return null
}

function faultInProperties(value: object, { properties = {} }: Schema, path: string): string | null {
  for (const [key, schema] of Object.entries(properties)) {
    const fault = faultIn(Reflect.get(value, key), schema, path === 'the digest' ? key : `${path}.${key}`)
    if (fault !== null) return fault
  }
  return null
}

function isOf(value: unknown, type: string): boolean {
  return typeOf(value) === type || (type === 'integer' && Number.isInteger(value))
}

/** The name that JSON Schema has for it. */
function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
