import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../dist/index.js'

/** An announcement as a file, and what every program is to print of it: what handbill reads from it. */
export function documentOf(text, folder) {
  const path = join(folder, 'announcement.txt')
  writeFileSync(path, text)
  return { text: path, content: contentOf(extract(Buffer.from(text))), words: text.split(/\s+/).length }
}

/** A digest without what the peers do not print: titles, people by role, paragraphs, and everyone's entries by name. */
export function contentOf(digest) {
  const people = new Map()
  for (const { id, title, people: own } of digest.entries)
    for (const { name } of own) people.set(name, [...(people.get(name) ?? []), { id, title }])
  return {
    title: digest.title,
    lead: paragraphs(digest.lead),
    closing: paragraphs(digest.closing),
    entries: digest.entries.map(({ id, title, people, description }) => ({
      id,
      title,
      people: byRole(people),
      description: paragraphs(description),
    })),
    people: [...people]
      .map(([name, entries]) => ({ name, entries }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  }
}

const paragraphs = rich => rich?.text.split(/\n+/) ?? []

function byRole(people) {
  const roles = new Map()
  for (const { name, role } of people) roles.set(role, [...(roles.get(role) ?? []), name])
  return [...roles].map(([role, names]) => ({ role: `${role[0].toUpperCase()}${role.slice(1)}`, names }))
}
