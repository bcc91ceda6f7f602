/** Holds a value against a schema. Small, because every start pays for it: ajv compiles for longer than a project opens. */

/** As much of JSON Schema (2020-12) as the schemas here use; a test holds it to ajv. */
export interface Schema {
  readonly description?: string
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

/** The first fault, in the order of the value's keys and items; `null` where all fits. */
export function schemaFault(value: unknown, schema: Schema, path: Way = []): SchemaFault | null {
  const fault = (kind: SchemaFault['kind'], key: string | null = null) => ({ kind, path, value, schema, key })
  if (schema.type !== undefined && ![schema.type].flat().some(type => isOf(value, type))) return fault('type')
  if (schema.enum !== undefined && !schema.enum.includes(value)) return fault('enum')
  if (isTooShort(value, schema)) return fault('length')
  if (Array.isArray(value))
    return firstOf(value, (item, at) => schemaFault(item, schema.items ?? {}, [...path, at]))
  if (typeof value !== 'object' || value === null) return null
  const missing = schema.required?.find(key => !Object.hasOwn(value, key))
  if (missing !== undefined) return fault('missing key', missing)
  return firstOf(Object.entries(value), ([key, item]) => {
    const known = keySchema(schema, key)
    return known === null ? fault('unknown key', key) : schemaFault(item, known, [...path, key])
  })
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
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}
