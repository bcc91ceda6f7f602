import type { Digest, DigestEntry, DigestPerson } from '../model/digest.js'

/** The digest as JSON-LD in the vocabulary of schema.org: a page whose main entity is the list of its entries. */
export function structuredData(digest: Digest): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: digest.title,
    inLanguage: digest.language,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: digest.entries.length,
      itemListElement: digest.entries.map((entry, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: creativeWork(entry),
      })),
    },
  }
}

function creativeWork(entry: DigestEntry): object {
  return {
    '@type': 'CreativeWork',
    '@id': `#${entry.id}`,
    ...(entry.title === null ? {} : { name: entry.title }),
    ...(entry.summary === null ? {} : { abstract: entry.summary }),
    ...(entry.people.length === 0 ? {} : { contributor: entry.people.map(roleOf) }),
  }
}

/** schema.org says what someone does by a Role that stands in for the Person. */
function roleOf({ name, role, affiliation, links }: DigestPerson): object {
  const person = {
    '@type': 'Person',
    name,
    ...(affiliation === null ? {} : { affiliation: { '@type': 'Organization', name: affiliation } }),
    ...(links.length === 0 ? {} : { url: links }),
  }
  return { '@type': 'Role', roleName: role, contributor: person }
}
