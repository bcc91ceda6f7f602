/** Reads lines as an announcement, and writes down what was found. */
import { toString as wordsOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import type { Announcement, Entry } from '../../src/model/announcement.js'
import { read } from '../../src/read/index.js'
import { structure } from '../../src/structure/index.js'

export function announce(name: string, lines: string[]): Announcement {
  const file = new VFile({ path: name, value: lines.join('\n') })
  return structure(read(file), file)
}

/** Each entry as `group | title | people | description`. */
export function entries(name: string, lines: string[]): string[] {
  return announce(name, lines).children.flatMap(section => {
    if (section.type === 'entry') return [written(section, '')]
    if (section.type !== 'group') return []
    const title = wordsOf(section.children[0])
    return section.children.filter(child => child.type === 'entry').map(entry => written(entry, title))
  })
}

function written(entry: Entry, group: string): string {
  const title = entry.children.find(child => child.type === 'title')
  const people = entry.children
    .filter(child => child.type === 'person')
    .map(({ name, role }) => `${role} ${name}`)
  const description = entry.children.find(child => child.type === 'description')
  return [
    group,
    title ? wordsOf(title) : '',
    people.join(', '),
    description ? wordsOf(description) : '',
  ].join(' | ')
}
