/** A digest as a Typst document: what `templates/digest` prints, in the same faces, sizes and margins. */
export function typstSource(digest) {
  const lines = [
    preamble,
    `#set document(title: ${JSON.stringify(digest.title)})`,
    `#title[${literal(digest.title)}]`,
  ]
  lines.push(`#counts[${digest.entries.length} entries · ${digest.people.length} people]`)
  if (digest.lead.length > 0) lines.push(`#lead[\n${paragraphs(digest.lead)}\n]`)
  lines.push('#contents')
  for (const entry of digest.entries) lines.push(entrySource(entry))
  if (digest.closing.length > 0) lines.push(`#closing[\n${paragraphs(digest.closing)}\n]`)
  lines.push(
    '#heading(outlined: false)[People]',
    '#set text(9.5pt, font: sans)',
    '#set par(leading: 4.5pt, spacing: 4.5pt)',
  )
  lines.push('#set par(justify: false, hanging-indent: 14pt, first-line-indent: 0pt)')
  lines.push(`#columns(2, gutter: 14pt)[\n${digest.people.map(personSource).join('\n\n')}\n]`)
  return `${lines.join('\n\n')}\n`
}

const preamble = `
#let sans = "Source Sans 3"
#let grey = rgb("#59524b")
#set page(paper: "a4", margin: (x: 38.9mm, y: 22mm), numbering: "1 / 1", number-align: right,
  header: context if counter(page).get().first() > 1 { text(8.5pt, font: sans, fill: grey, document.title) })
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", fill: rgb("#1d1b19"), top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 3.5pt, spacing: 3.5pt, first-line-indent: 14pt)
#show title: set text(23pt, font: sans, weight: 700, hyphenate: false)
#show title: set par(justify: false)
#show heading: set text(13.5pt, font: sans, weight: 600, hyphenate: false)
#show heading: set block(above: 21pt, below: 4pt)
#show heading: set par(justify: false)
#let counts(body) = block(below: 20pt, text(9.5pt, font: sans, fill: grey, body))
#let lead(body) = block(below: 20pt, {
  set text(11pt)
  set par(leading: 4.75pt, spacing: 4.75pt)
  body
})
#let contents = block(stroke: (y: 0.5pt + grey), inset: (y: 6.5pt), below: 24.5pt, {
  set text(9.5pt, font: sans)
  set par(leading: 4.5pt, spacing: 4.5pt)
  outline()
})
#let people(..rows) = block(sticky: true, above: 4pt, below: 7pt, {
  set text(font: sans)
  set par(first-line-indent: 0pt, justify: false)
  rows.pos().join(parbreak())
})
#let role(body) = text(9.5pt, fill: grey, body)
#let closing(body) = block(above: 21pt, stroke: (top: 0.5pt + grey), inset: (top: 10pt), body)
#let page-of(target) = context counter(page).at(target).first()`

function entrySource({ id, title, people, description }) {
  const rows = people.map(({ role, names }) => `[#role[${role}] *${names.map(literal).join(', ')}*]`)
  return `= ${literal(title)} <${id}>\n#people(${rows.join(', ')})\n\n${paragraphs(description)}`
}

function personSource({ name, entries }) {
  const pages = entries.map(({ id }) => `#link(<${id}>)[#page-of(<${id}>)]`)
  return `*${literal(name)}* ${pages.join(', ')}`
}

const paragraphs = list => list.map(literal).join('\n\n')
const literal = text => text.replace(/[\\#*_`$<>@[\]=\-+/~"']/g, '\\$&')
