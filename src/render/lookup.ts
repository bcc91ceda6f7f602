import { nearest } from '../model/nearest.js'
import { brokenSite, type Site } from './site.js'

/**
 * Follows the keys of a path through own properties only, so that no template reaches a prototype.
 *
 * @throws HandbillError `template-broken` at the path for a key that is not there, with the nearest one that is.
 */
export function lookup(base: unknown, keys: readonly string[], site: Site): unknown {
  return keys.reduce((value, key, index) => step(value, key, keys.slice(0, index), site), base)
}

function step(value: unknown, key: string, before: readonly string[], site: Site): unknown {
  const path = before.length === 0 ? 'this' : before.join('.')
  if (value === null || value === undefined) {
    throw brokenSite(site, `Unexpected null: ${path} has no ${key}`, `Put it inside {{#if ${path}}}.`)
  }
  if (typeof value !== 'object' || !Object.hasOwn(value, key)) throw unknownKey(value, key, path, site)
  const found: unknown = Reflect.get(value, key)
  if (typeof found === 'function') throw unknownKey(value, key, path, site)
  return found
}

function unknownKey(value: unknown, key: string, path: string, site: Site): Error {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  const near = nearest(key, keys)
  const guess = near === null ? '' : `Did you mean ${near}? `
  const known = keys.length === 0 ? 'It has no names.' : `There are ${keys.join(', ')}.`
  const where = path === 'this' ? '' : ` in ${path}`
  return brokenSite(site, `Unknown name ${key}${where}`, guess + known)
}
