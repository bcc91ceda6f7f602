import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import { type Format, formats } from '../model/vocabulary.js'

/**
 * The formats that are meant, in the order given, each once.
 *
 * @throws HandbillError `unknown-format`
 */
export function checkFormats(names: readonly string[]): Format[] {
  return [...new Set(names)].map(name => {
    const format = formats.find(known => known === name)
    if (format) return format
    const near = nearest(name, formats)
    throw new HandbillError(
      'unknown-format',
      `Unknown format ${JSON.stringify(name)}`,
      `${near ? `Did you mean ${near}? ` : ''}Use any of ${formats.join(', ')}.`,
    )
  })
}
