import { readFileSync } from 'node:fs'
import { Document, Font, Link, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { createElement as h } from 'react'

/** react-pdf with contents and index, both without page numbers: an element cannot ask on which page another stands. */
export function createRenderer(faces) {
  for (const { family, weight, path } of faces) Font.register({ family, src: path, fontWeight: weight })
  return async source => await renderToBuffer(pages(JSON.parse(readFileSync(source, 'utf8'))))
}

const sans = { fontFamily: 'Source Sans 3', fontSize: 9.5, lineHeight: 14 / 9.5 }
const styles = {
  page: { padding: '22mm 38.9mm', fontFamily: 'Source Serif 4', fontSize: 10.5, lineHeight: 14 / 10.5 },
  head: { ...sans, position: 'absolute', top: 34, left: '38.9mm', fontSize: 8.5 },
  foot: { ...sans, position: 'absolute', bottom: 34, right: '38.9mm', fontSize: 8.5 },
  title: { fontFamily: 'Source Sans 3', fontWeight: 700, fontSize: 23, lineHeight: 28 / 23, marginBottom: 7 },
  heading: {
    fontFamily: 'Source Sans 3',
    fontWeight: 600,
    fontSize: 13.5,
    lineHeight: 17.5 / 13.5,
    marginTop: 17.5,
  },
  people: { fontFamily: 'Source Sans 3', fontWeight: 600 },
  text: { textAlign: 'justify', marginTop: 3.5 },
  lead: { textAlign: 'justify', fontSize: 11, lineHeight: 15.75 / 11 },
  plain: { color: 'black', textDecoration: 'none' },
}

function pages(digest) {
  const { title, entries, people } = digest
  return h(
    Document,
    { title, language: 'en' },
    h(
      Page,
      { size: 'A4', style: styles.page, wrap: true },
      h(Text, { fixed: true, style: styles.head, render: ({ pageNumber }) => (pageNumber > 1 ? title : '') }),
      h(Text, {
        fixed: true,
        style: styles.foot,
        render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
      }),
      h(Text, { style: styles.title, bookmark: title }, title),
      h(Text, { style: sans }, `${entries.length} entries · ${people.length} people`),
      ...digest.lead.map((text, key) => h(Text, { key: `lead${key}`, style: styles.lead }, text)),
      h(Text, { style: styles.heading }, 'Contents'),
      ...entries.map(entry =>
        h(
          Link,
          { key: `to-${entry.id}`, src: `#${entry.id}`, style: { ...sans, ...styles.plain } },
          entry.title,
        ),
      ),
      ...entries.map(entryOf),
      ...digest.closing.map((text, key) => h(Text, { key: `closing${key}`, style: styles.text }, text)),
      h(Text, { style: styles.heading }, 'People'),
      ...people.map(personOf),
    ),
  )
}

function entryOf({ id, title, people, description }) {
  return h(
    View,
    { key: id },
    h(Text, { id, bookmark: title, style: styles.heading, minPresenceAhead: 40 }, title),
    ...people.map(({ role, names }) =>
      h(Text, { key: role, style: styles.people }, `${role} ${names.join(', ')}`),
    ),
    ...description.map((text, key) => h(Text, { key, style: styles.text }, text)),
  )
}

function personOf({ name, entries }) {
  const links = entries.flatMap(({ id, title }, index) => [
    index > 0 ? ', ' : ' ',
    h(Link, { key: id, src: `#${id}`, style: styles.plain }, title),
  ])
  return h(Text, { key: name, style: sans }, h(Text, { style: { fontWeight: 600 } }, name), ...links)
}
