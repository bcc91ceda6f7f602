import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest/index.js'
import type { Announcement, Entry, Person, Section } from '../../src/model/announcement.js'
import { announcement, entry, group, inputFile, person, title } from './announcement.js'

function span(line: number) {
  return {
    start: { line, column: 1, offset: line * 10 },
    end: { line: line + 1, column: 1, offset: line * 10 + 10 },
  }
}

/** Someone a plugin may have added. */
function made(name: string): Person {
  const { position: _, ...added } = person(name) as Person
  return added as Person
}

function without<N extends Section | Announcement>(node: N): N {
  const { position: _, ...rest } = node
  return rest as N
}

function sources(...sections: Section[]) {
  const { groups, entries } = digest({ ...announcement(sections), position: span(0) }, inputFile())
  return {
    groups: groups.map(each => each.source),
    entries: entries.map(each => each.source),
    first: entries[0],
  }
}

describe('a node that a plugin added without a place', () => {
  it('stands where its children do', () => {
    const added = without(entry({ ...title('A'), position: span(7) }, { ...person('B'), position: span(4) }))
    const hull = { start: span(4).start, end: span(7).end }
    expect(sources(added, { ...entry(title('C')), position: span(9) }).entries).toEqual([hull, span(9)])
  })

  it('stands where the node before it does, else the one after it, else the one around it', () => {
    const bare = (name: string): Entry => without(entry(made(name)))
    const known: Entry = { ...entry(made('K')), position: span(5) }
    expect(sources(known, bare('A')).entries).toEqual([span(5), span(5)])
    expect(sources(bare('A'), known).entries).toEqual([span(5), span(5)])
    expect(sources(bare('A')).entries).toEqual([span(0)])
    expect(sources(known).first?.people[0]?.source).toEqual(span(5))
  })

  it('may be a group, with all that is in it', () => {
    const { position: _, ...bareTitle } = title('T') as Section & { position: unknown }
    const added = { type: 'group', children: [bareTitle, { ...entry(made('A')), position: span(3) }] }
    const found = sources(added as Section)
    expect(found).toMatchObject({ groups: [span(3)], entries: [span(3)] })
  })

  it('may be all of the tree', () => {
    const place = { line: 1, column: 1, offset: 0 }
    const tree = without(announcement([without(entry(made('A')))]))
    expect(digest(tree, inputFile()).entries[0]?.source).toEqual({ start: place, end: place })
  })

  it('may be in a group', () => {
    const section = group('T', [without(entry(made('A')))])
    expect(sources({ ...section, position: span(6) } as Section).entries[0]).toBeDefined()
  })
})

it('a language that is no tag is read as English', () => {
  const tree = announcement([entry(title('A'))], { language: { value: 'xx yy', position: null } })
  expect(digest(tree, inputFile())).toMatchObject({ title: 'Announcement', entries: [{ title: 'A' }] })
})
