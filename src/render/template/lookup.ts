import { nearest } from '../../model/nearest.js'
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
  const where = path === 'this' ? '' : ` in ${path}`
  return brokenSite(site, `Unknown name ${key}${where}`, cureOf(value, key, path))
}

function cureOf(value: unknown, key: string, path: string): string {
  if (Array.isArray(value))
    return `${path} is a list of ${value.length}; use {{#each ${path}}} or ${path}.[0].`
  if (typeof value !== 'object' || value === null) return `${path} is a ${typeof value}; it has no names.`
  const keys = Object.keys(value)
  // Of all that a template sees, its options alone may be empty.
  if (keys.length === 0) return 'The template declares no options; declare them in template.json.'
  const near = nearest(key, keys)
  return `${near === null ? '' : `Did you mean ${near}? `}There are ${keys.join(', ')}.`
}
