import type { Digest } from '../../model/digest.js'
import { digestSchema } from '../../model/digest-schema.js'
import { HandbillError } from '../../model/error.js'
import {
  expectedBy,
  open,
  type Schema,
  type SchemaFault,
  schemaFault,
  typeOf,
  writtenPath,
} from '../../model/schema-fault.js'

/** What a later version may say of a digest besides is let be. */
const schema: Schema = open(digestSchema)

/**
 * Holds what a caller gives for a digest against the types of the published schema.
 *
 * @throws HandbillError `bad-digest` for the first value of another type.
 */
export function checkDigest(value: unknown): asserts value is Digest {
  const fault = schemaFault(value, schema)
  if (fault === null) return
  throw new HandbillError(
    'bad-digest',
    described(fault),
    'Give what extract or digest returns (handbill/digest.schema.json).',
  )
}

function described({ path, value, schema, key }: SchemaFault): string {
  const way = key === null ? path : [...path, key]
  const given = key === null ? typeOf(value) : 'undefined'
  const wanted = key === null ? schema : (schema.properties?.[key] ?? {})
  return `Unexpected ${given} for ${writtenPath(way) || 'the digest'}, expected ${expectedBy(wanted).join(' or ')}`
}
