import type { VFileMessage } from 'vfile-message'
import type {
  Bookmark,
  Clip,
  Color,
  Fragment,
  Gradient,
  LaidOutDocument,
  LinkArea,
  PathFragment,
  StructureElement,
  TextFragment,
} from '../../src/typeset/document.js'

/** Placed pages as text: what the cases hold. Artifacts have a `~`; text stands between bars. */
export function showPages(document: LaidOutDocument): string {
  return document.pages
    .map(({ width, height, fragments, links }, i) => {
      const head = `page ${i + 1} ${round(width)}x${round(height)}`
      return [head, ...fragments.map(showFragment), ...links.map(showLink)].join('\n')
    })
    .join('\n')
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function showFragment(fragment: Fragment): string {
  const mark = fragment.content ? '' : '~'
  switch (fragment.kind) {
    case 'text':
      return `  ${mark}${round(fragment.x)},${round(fragment.y)} |${fragment.text}|${showPlane(fragment)}`
    case 'line': {
      const { x1, y1, x2, y2, width } = fragment
      return `  ${mark}line ${round(x1)},${round(y1)} ${round(x2)},${round(y2)} ${round(width)}`
    }
    case 'path': {
      return `  ${mark}path ${showSegments(fragment.segments)}${showPaint(fragment)}`
    }
    default: {
      const { kind, x, y, width, height } = fragment
      return `  ${mark}${kind} ${round(x)},${round(y)} ${round(width)}x${round(height)}`
    }
  }
}

/** Of text in a drawing. */
function showPlane({ drawn, size }: TextFragment): string {
  return drawn ? ` ${round(size)} in ${drawn.matrix.map(round).join(' ')}` : ''
}

function showPaint({ fill, stroke, clips }: PathFragment): string {
  const color = ({ r, g, b, a }: Color) => [r, g, b, ...(a === 1 ? [] : [a])].map(round).join('/')
  const shade = ({ kind, coordinates, matrix, stops }: Gradient) =>
    [
      kind,
      ...coordinates.map(round),
      'in',
      ...matrix.map(round),
      ...stops.map(({ offset, color: stop }) => `${round(offset)}:${color(stop)}`),
    ].join(' ')
  const paint = (ink: Color | Gradient) => ('stops' in ink ? shade(ink) : color(ink))
  const inside = clips.map(showClip).join('')
  return `${inside}${fill ? ` fill ${paint(fill)}` : ''}${stroke ? ` stroke ${round(stroke.width)} ${paint(stroke.color)}` : ''}`
}

/** Of rectangles, those with round corners. */
function showClip(clip: Clip): string {
  if (clip.kind === 'path') return ` clip ${showSegments(clip.segments)}`
  const { x, y, width, height, radius } = clip
  return radius > 0 ? ` clip ${round(x)},${round(y)} ${round(width)}x${round(height)} ${round(radius)}` : ''
}

function showSegments(segments: PathFragment['segments']): string {
  return segments.map(([command, ...values]) => `${command}${values.map(round).join(' ')}`).join(' ')
}

function showLink({ x, y, width, height, target, label }: LinkArea): string {
  const to = target.kind === 'url' ? target.url : `#${target.id}`
  return `  link ${round(x)},${round(y)} ${round(width)}x${round(height)} ${to} "${label}"`
}

export function showStructure(element: StructureElement, depth = 0): string {
  const { type, language, attributes, alt } = element
  const numbering = attributes?.owner === 'List' ? ` ${attributes.numbering}` : ''
  const cell =
    attributes?.owner === 'Table' ? ` ${attributes.scope} ${attributes.rowSpan}x${attributes.colSpan}` : ''
  const line = `${'  '.repeat(depth)}${type}${numbering}${cell}${language ? ` ${language}` : ''}${alt ? ` "${alt}"` : ''}`
  const children = element.children.map(child =>
    child.kind === 'content' ? `${'  '.repeat(depth + 1)}*` : showStructure(child, depth + 1),
  )
  return [line, ...children].join('\n')
}

export function showBookmarks(bookmarks: readonly Bookmark[], depth = 0): string {
  return bookmarks
    .flatMap(({ title, destination, children }) => {
      const line = `${'  '.repeat(depth)}${title} > page ${destination.page + 1}`
      return children.length > 0 ? [line, showBookmarks(children, depth + 1)] : [line]
    })
    .join('\n')
}

export function showMessages(messages: readonly VFileMessage[]): string {
  return messages
    .map(({ file, line, column, ruleId, reason }) => `${file}:${line}:${column} ${ruleId}: ${reason}`)
    .join('\n')
}
