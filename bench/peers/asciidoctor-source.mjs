/** A digest as AsciiDoc; the index names people and pages, as asciidoctor-pdf makes it. */
export function asciidoctorSource(digest) {
  const head = [`= ${digest.title}`, ':toc: macro', ':toclevels: 1', ':notitle!:', ':text-align: justify']
  return [
    head.join('\n'),
    `${digest.entries.length} entries · ${digest.people.length} people`,
    ...digest.lead.map(literal),
    'toc::[]',
    ...digest.entries.map(entrySource),
    ...digest.closing.map(literal),
    '[index]\n== People',
  ].join('\n\n')
}

function entrySource({ id, title, people, description }) {
  const rows = people.map(({ role, names }) => `${role} *${names.map(literal).join(', ')}* +`)
  const terms = people.flatMap(({ names }) => names.map(name => `indexterm:[${name}]`))
  return [
    `[#${id}]\n== ${literal(title)}`,
    `${terms.join('')}${rows.join('\n')}`,
    ...description.map(literal),
  ].join('\n\n')
}

const literal = text => text.replace(/[*_`#^~+{}<>[\]|\\]/g, character => `&#${character.charCodeAt(0)};`)

/** Faces, sizes and margins of the digest template. */
export const asciidoctorTheme = `extends: base
font:
  catalog:
    Serif:
      normal: SourceSerif4_400Regular.ttf
      bold: SourceSans3_600SemiBold.ttf
    Sans:
      normal: SourceSans3_400Regular.ttf
      bold: SourceSans3_600SemiBold.ttf
page:
  size: A4
  margin: [22mm, 38.9mm]
base:
  font-family: Serif
  font-size: 10.5
  line-height-length: 14
  text-align: justify
heading:
  font-family: Sans
  h2-font-size: 13.5
footer:
  height: 14mm
  recto:
    right:
      content: '{page-number} / {page-count}'
  verso:
    right:
      content: '{page-number} / {page-count}'
`
