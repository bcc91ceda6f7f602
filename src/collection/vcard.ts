import type { IndexedPerson, Participation } from '../model/collection.js'
import { nameUuid } from './uuid.js'

/** People as vCards (RFC 6350, version 4.0), one after the other. */
export function vcards(people: readonly IndexedPerson[]): string {
  return people.map(vcard).join('')
}

function vcard({ id, name, affiliations, links, participations }: IndexedPerson): string {
  const isTeam = participations.every(({ role }) => role === 'team')
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${isTeam ? 'org' : 'individual'}`,
    `UID:urn:uuid:${nameUuid('person', id, name)}`,
    `FN:${text(name)}`,
    ...affiliations.map(affiliation => `ORG:${text(affiliation)}`),
    ...distinct(participations.map(({ role }) => role)).map(role => `ROLE:${role}`),
    ...links.map(linkLine),
    ...categories(participations),
    `NOTE:${text(participations.map(told).join('\n'))}`,
    'END:VCARD',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

function linkLine(link: string): string {
  const mailbox = /^mailto:([^?]+)/i.exec(link)?.[1]
  return mailbox === undefined ? `URL:${new URL(link).href}` : `EMAIL:${text(decodeURI(mailbox))}`
}

function categories(participations: readonly Participation[]): string[] {
  const programmes = distinct(participations.flatMap(({ announcement }) => announcement.programme ?? []))
  return programmes.length === 0 ? [] : [`CATEGORIES:${programmes.map(text).join(',')}`]
}

function told({ announcement, entry, role }: Participation): string {
  return [announcement.year, role, entry.title, announcement.title].filter(fact => fact !== null).join(' · ')
}

/** Text in a value (RFC 6350, 3.4 and 4). */
function text(value: string): string {
  return value
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

/** Most octets of a line (RFC 6350, 3.2). */
const longest = 75

/** Breaks a line between characters; each further line begins with a space. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longest) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
