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

/** The first fault, in the order of the value's keys and items; `null` where all fits. Of `anyOf`, that of the first. */
export function schemaFault(value: unknown, schema: Schema): SchemaFault | null {
  if (schema.anyOf !== undefined) return faultOfAny(value, schema.anyOf)
  const kind = kindOfFault(value, schema)
  if (kind !== null) return { kind, path: [], value, schema, key: null }
  if (Array.isArray(value)) return faultOfItems(value, schema.items ?? {})
  return typeof value === 'object' && value !== null ? faultOfKeys(value, schema) : null
}

function faultOfAny(value: unknown, schemas: readonly Schema[]): SchemaFault | null {
  let first: SchemaFault | null = null
  for (const schema of schemas) {
    const fault = schemaFault(value, schema)
    if (fault === null) return null
    first ??= fault
  }
  return first
}

/** What is wrong with the value itself. */
function kindOfFault(value: unknown, schema: Schema): SchemaFault['kind'] | null {
  if (!isOfType(value, schema.type)) return 'type'
  if (schema.enum !== undefined && !schema.enum.includes(value)) return 'enum'
  return isTooShort(value, schema) ? 'length' : null
}

function faultOfItems(items: readonly unknown[], schema: Schema): SchemaFault | null {
  for (const [index, item] of items.entries()) {
    const fault = schemaFault(item, schema)
    if (fault !== null) return below(index, fault)
  }
  return null
}

function faultOfKeys(value: object, schema: Schema): SchemaFault | null {
  const fault = (kind: SchemaFault['kind'], key: string) => ({ kind, path: [], value, schema, key })
  for (const [key, item] of Object.entries(value)) {
    const known = keySchema(schema, key)
    if (known === null) return fault('unknown key', key)
    const found = schemaFault(item, known)
    if (found !== null) return below(key, found)
  }
  const missing = schema.required?.find(key => !Object.hasOwn(value, key))
  return missing === undefined ? null : fault('missing key', missing)
}

/** A way is made of its steps only where it leads to a fault: a digest has thousands of values that fit. */
const below = (step: string | number, fault: SchemaFault): SchemaFault => ({
  ...fault,
  path: [step, ...fault.path],
})

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
export function writtenPath(path: SchemaFault['path']): string {
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

function isOfType(value: unknown, type: Schema['type']): boolean {
  if (type === undefined) return true
  return typeof type === 'string' ? isOf(value, type) : type.some(each => isOf(value, each))
}

function isOf(value: unknown, type: string): boolean {
  return typeOf(value) === type || (type === 'integer' && Number.isInteger(value))
}
