import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import { type StandardName, standardNames } from '../pipeline.js'

/**
 * The standard that a name means.
 *
 * @throws HandbillError `bad-option`
 */
export function checkStandard(name: string): StandardName {
  const plain = name.replaceAll(/\s/g, '').toLowerCase()
  const standard = standardNames.find(known => known === plain)
  if (standard) return standard
  const near = nearest(plain, standardNames)
  throw new HandbillError(
    'bad-option',
    `Unknown standard ${JSON.stringify(name)}`,
    `${near ? `Did you mean ${near}? ` : ''}Use one of ${standardNames.map(known => `"${known}"`).join(', ')}.`,
  )
}
