import { type PageContent, readContent, unicodeMap } from './content.js'
import { type PdfObject, Ref } from './lexer.js'
import { Objects } from './objects.js'
import { readStructure, type StructureNode } from './structure.js'

export type { Run } from './content.js'
export type { StructureNode } from './structure.js'

export interface PdfLink {
  /** 0-based. */
  page: number
  /** Left, bottom, right, top in points from the bottom left. */
  box: number[]
  /** An address or the name of a destination. */
  target: string
  label: string | null
}

export interface PdfBookmark {
  title: string
  page: number
  /** Whether its children are shown. */
  open: boolean
  children: PdfBookmark[]
}

/** What a reader finds in a PDF of ours. */
export interface PdfReading {
  objects: Objects
  pages: { width: number; height: number; runs: PageContent['runs'] }[]
  structure: StructureNode
  /** All tagged text in tag order. */
  text: string
  links: PdfLink[]
  bookmarks: PdfBookmark[]
  /** Page and top left corner by name, from the bottom left. */
  destinations: Map<string, { page: number; x: number; y: number }>
  language: string | null
  information: Record<string, string>
  xmp: string
  fonts: { name: string; texts: string[] }[]
  /**
   * Breaches of what PDF/UA-1 and PDF/A-2 want, as far as they can be seen here: content that is neither tagged nor an
   * artifact, a structure tree, parent tree and pages that disagree, fonts not embedded, missing metadata.
   */
  problems: string[]
}

/** Reads a PDF that `writePdf` made; throws where it is no well-formed file. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const objects = new Objects(bytes)
  for (const id of objects.ids) objects.get(new Ref(id))
  const catalog = objects.dictionary(objects.trailer.get('Root'))
  const references = objects.array(objects.dictionary(catalog.get('Pages')).get('Kids'))
  const pageIds = references.map(reference => (reference instanceof Ref ? reference.id : -1))
  const pageOf = (object: PdfObject | undefined) => (object instanceof Ref ? pageIds.indexOf(object.id) : -1)
  const contents = references.map(reference => readContent(objects, objects.dictionary(reference)))
  const { root, problems } = readStructure(objects, pageIds, contents)
  const names = objects.optional(catalog.get('Names'))
  const xmp = objects.stream(catalog.get('Metadata')).data.toString()
  const fonts = readFonts(objects)
  const links = references.flatMap((reference, page) => readLinks(objects, reference, page))
  const destinations = objects.tree(names.get('Dests'), 'Names').map(([name, destination]) => {
    const [page, , x, y] = objects.array(destination)
    return [String(name), { page: pageOf(page), x: objects.number(x), y: objects.number(y) }] as const
  })
  const information = [...objects.dictionary(objects.trailer.get('Info'))].map(([key, value]) => [
    key,
    objects.text(value) ?? '',
  ])
  return {
    objects,
    pages: references.map((reference, index) => {
      const [, , width = 0, height = 0] = objects
        .array(objects.dictionary(reference).get('MediaBox'))
        .map(Number)
      return { width, height, runs: contents[index]?.runs ?? [] }
    }),
    structure: root,
    text: root.text,
    links,
    bookmarks: readBookmarks(objects, objects.optional(catalog.get('Outlines')).get('First'), pageOf),
    destinations: new Map(destinations),
    language: objects.text(catalog.get('Lang')),
    information: Object.fromEntries(information),
    xmp,
    fonts: fonts.map(({ name, texts }) => ({ name, texts })),
    problems: [
      ...problems,
      ...contents.flatMap((content, page) => content.problems.map(problem => `page ${page}: ${problem}`)),
      ...fonts.flatMap(font => font.problems),
      ...documentProblems(objects, xmp, links, new Set(destinations.map(([name]) => name))),
      ...nodeProblems(root),
    ],
  }
}

/** The nodes of a type, in tag order. */
export function nodesOf(node: StructureNode, type: string): StructureNode[] {
  return [...(node.type === type ? [node] : []), ...node.children.flatMap(child => nodesOf(child, type))]
}

/** The structure as indented lines: type and, of a leaf, its text. */
export function outlineOf(node: StructureNode, indent = ''): string {
  const own = node.children.length === 0 && node.text ? ` ${JSON.stringify(node.text)}` : ''
  return [`${indent}${node.type}${own}`, ...node.children.map(child => outlineOf(child, `${indent}  `))].join(
    '\n',
  )
}

function readLinks(objects: Objects, reference: PdfObject, page: number): PdfLink[] {
  return objects.array(objects.dictionary(reference).get('Annots')).map(one => {
    const annotation = objects.dictionary(one)
    const target =
      objects.text(annotation.get('Dest')) ?? objects.text(objects.optional(annotation.get('A')).get('URI'))
    return {
      page,
      box: objects.array(annotation.get('Rect')).map(Number),
      target: target ?? '',
      label: objects.text(annotation.get('Contents')),
    }
  })
}

function readBookmarks(
  objects: Objects,
  first: PdfObject | undefined,
  pageOf: (page: PdfObject | undefined) => number,
): PdfBookmark[] {
  const bookmarks: PdfBookmark[] = []
  for (let next = first; next; ) {
    const item = objects.dictionary(next)
    const [page] = objects.array(item.get('Dest'))
    bookmarks.push({
      title: objects.text(item.get('Title')) ?? '',
      page: pageOf(page),
      open: Number(item.get('Count') ?? 0) > 0,
      children: readBookmarks(objects, item.get('First'), pageOf),
    })
    next = item.get('Next')
  }
  return bookmarks
}

function readFonts(objects: Objects): { name: string; texts: string[]; problems: string[] }[] {
  const dictionaries = objects.ids.map(id => objects.get(new Ref(id))).filter(object => object instanceof Map)
  const fonts = dictionaries.filter(dictionary => objects.name(dictionary.get('Subtype')) === 'Type0')
  return fonts.map(font => {
    const name = objects.name(font.get('BaseFont')) ?? ''
    const [descendant] = objects.array(font.get('DescendantFonts'))
    const descriptor = objects.dictionary(objects.dictionary(descendant).get('FontDescriptor'))
    const texts = [...unicodeMap(objects, font).values()]
    const problems = [
      !descriptor.has('FontFile2') && !descriptor.has('FontFile3') && 'is not embedded',
      descriptor.has('CIDSet') && 'has a CIDSet, which pdfkit leaves incomplete',
      !/^[A-Z]{6}\+/.test(name) && 'has no subset tag',
      texts.some(text => text === '' || /[\0\ufeff\ufffe]/.test(text)) && 'maps a code to no text',
    ]
    return {
      name,
      texts,
      problems: problems.filter(problem => problem !== false).map(problem => `font ${name} ${problem}`),
    }
  })
}

function documentProblems(
  objects: Objects,
  xmp: string,
  links: PdfLink[],
  destinations: Set<string>,
): string[] {
  const catalog = objects.dictionary(objects.trailer.get('Root'))
  const title = objects.text(objects.dictionary(objects.trailer.get('Info')).get('Title'))
  const pages = objects
    .array(objects.dictionary(catalog.get('Pages')).get('Kids'))
    .map(page => objects.dictionary(page))
  const shown = objects.optional(catalog.get('ViewerPreferences')).get('DisplayDocTitle')
  const checks: [boolean, string][] = [
    [objects.optional(catalog.get('MarkInfo')).get('Marked') === true, 'the file is not marked as tagged'],
    [Boolean(objects.text(catalog.get('Lang'))), 'no language'],
    [Boolean(title), 'no title'],
    [shown === true, 'the title is not shown'],
    [/<pdfuaid:part>1</.test(xmp), 'no PDF/UA identification'],
    [/<pdfaid:part>[23]</.test(xmp) && /<pdfaid:conformance>A</.test(xmp), 'no PDF/A identification'],
    [!/&(?!amp;|lt;|gt;)/.test(xmp), 'metadata that is not escaped'],
    [objects.array(catalog.get('OutputIntents')).length === 1, 'no output intent'],
    [pages.every(page => objects.name(page.get('Tabs')) === 'S'), 'a page without tab order'],
    [links.every(({ label }) => label), 'a link without a description'],
    [
      links.every(({ target }) => target.includes(':') || destinations.has(target)),
      'a link that leads nowhere',
    ],
  ]
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]))
}

function nodeProblems(node: StructureNode): string[] {
  const own: [boolean, string][] = [
    [node.type === 'Figure' && !node.alt, 'a figure without a text'],
    [node.type === 'Figure' && !('BBox' in node.attributes), 'a figure without a box'],
    [node.type === 'TH' && !('Scope' in node.attributes), 'a header cell without a scope'],
    [node.type === 'L' && !('ListNumbering' in node.attributes), 'a list without its numbering'],
    [node.type === 'LI' && !node.children.some(({ type }) => type === 'LBody'), 'a list item without a body'],
    [node.type === 'Link' && node.pages.length === 0, 'a link element without a link'],
  ]
  return [
    ...own.flatMap(([fails, problem]) => (fails ? [problem] : [])),
    ...node.children.flatMap(nodeProblems),
  ]
}
