import { slug } from './slug.js'

/** The fragment under which the people page has a name; every page can tell it from the name alone. */
export function personAnchor(name: string): string {
  return slug(name) || 'person'
}
