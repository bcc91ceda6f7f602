/** Holds a value against a schema. Small, because every start pays for it: ajv compiles for longer than a project opens. */

/** As much of JSON Schema (2020-12) as decides on kinds and keys in the schemas here; a test holds it to ajv. */
export interface Schema {
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

/** What does not fit. */
export interface SchemaFault {
  kind: 'type' | 'enum' | 'length' | 'missing key' | 'unknown key'
  /** The way to the value: keys and indices. */
  path: readonly (string | number)[]
  value: unknown
  /** What it was held against. */
  schema: Schema
  /** The key that is missing or unknown. */
  key: string | null
}

type Way = SchemaFault['path']

/** The first fault, in the order of the value's keys and items; `null` where all fits. Of `anyOf`, that of the first. */
export function schemaFault(value: unknown, schema: Schema, path: Way = []): SchemaFault | null {
  if (schema.anyOf !== undefined) {
    const faults = schema.anyOf.map(each => schemaFault(value, each, path))
    return faults.includes(null) ? null : (faults[0] ?? null)
  }
  const fault = (kind: SchemaFault['kind'], key: string | null = null) => ({ kind, path, value, schema, key })
  if (schema.type !== undefined && ![schema.type].flat().some(type => isOf(value, type))) return fault('type')
  if (schema.enum !== undefined && !schema.enum.includes(value)) return fault('enum')
  if (isTooShort(value, schema)) return fault('length')
  if (Array.isArray(value))
    return firstOf(value, (item, at) => schemaFault(item, schema.items ?? {}, [...path, at]))
  if (typeof value !== 'object' || value === null) return null
  const within = firstOf(Object.entries(value), ([key, item]) => {
    const known = keySchema(schema, key)
    return known === null ? fault('unknown key', key) : schemaFault(item, known, [...path, key])
  })
  const missing = schema.required?.find(key => !Object.hasOwn(value, key))
  return within ?? (missing === undefined ? null : fault('missing key', missing))
}

/** The schema without a word on keys that it does not know, at any depth. */
export function open(schema: Schema): Schema {
  const { anyOf, items, properties, additionalProperties: _, ...rest } = schema
  return {
    ...rest,
    ...(anyOf && { anyOf: anyOf.map(open) }),
    ...(items && { items: open(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, open(value)])),
    }),
  }
}

/** What a schema asks for: the names of types, or the words that may stand there. */
export function expectedBy({ anyOf, enum: words, type = [] }: Schema): string[] {
  if (anyOf !== undefined) return expectedBy(anyOf[0] ?? {})
  return words ? words.map(String) : [type].flat()
}

/** The name that JSON Schema has for a value's type. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** As a program would write it: `rules[0].paper`. */
export function writtenPath(path: Way): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('')
}

/** What the value of a key is held against; `null` where there may be no such key. */
function keySchema({ properties = {}, additionalProperties = true }: Schema, key: string): Schema | null {
  if (Object.hasOwn(properties, key)) return properties[key] ?? {}
  if (typeof additionalProperties === 'object') return additionalProperties
  return additionalProperties ? {} : null
}

function isTooShort(value: unknown, { minLength = 0, minItems = 0 }: Schema): boolean {
  if (typeof value === 'string') return value.length < minLength
  return Array.isArray(value) && value.length < minItems
}

function firstOf<T>(
  items: readonly T[],
  faultOf: (item: T, index: number) => SchemaFault | null,
): SchemaFault | null {
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item, index)
    if (fault !== null) return fault
  }
  return null
}

function isOf(value: unknown, type: string): boolean {
  return typeOf(value) === type || (type === 'integer' && Number.isInteger(value))
}
