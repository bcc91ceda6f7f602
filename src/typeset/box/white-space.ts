import type { Inline, InlineText } from './box-tree.js'
import { joinLines } from './segment-breaks.js'

/**
 * Collapses white space across a paragraph's inlines and drops it at the edges (CSS Text 3, 4.1). Preserved line feeds
 * become breaks, and those between ideographs go. Text that is left empty goes.
 */
export function collapseWhiteSpace(source: readonly Inline[]): Inline[] {
  const inlines = joinLines(source)
  const collapsed: Inline[] = []
  /** Whether the next collapsible space would be one too many. */
  let afterSpace = true
  for (const inline of inlines) {
    if (inline.kind === 'break') {
      trimEnd(collapsed)
      collapsed.push(inline)
      afterSpace = true
    } else if (inline.kind !== 'text') {
      collapsed.push(inline)
      if (inline.kind !== 'mark') afterSpace = false
    } else afterSpace = addText(inline, afterSpace, collapsed)
  }
  trimEnd(collapsed)
  return collapsed.filter(inline => inline.kind !== 'text' || inline.text !== '')
}

function addText(inline: InlineText, afterSpace: boolean, collapsed: Inline[]): boolean {
  const mode = inline.box.style['white-space-collapse']
  if (mode === 'preserve') return addPreserved(inline, collapsed)
  if (mode === 'preserve-breaks') return addLines(inline, afterSpace, collapsed)
  return addCollapsed(inline, inline.text, afterSpace, collapsed)
}

function addCollapsed(inline: InlineText, source: string, afterSpace: boolean, collapsed: Inline[]): boolean {
  let text = source.replaceAll(/[ \t\n\r\f]+/g, ' ')
  if (afterSpace && text.startsWith(' ')) text = text.slice(1)
  if (text === '') return afterSpace
  collapsed.push({ ...inline, text })
  return text.endsWith(' ')
}

function addLines(inline: InlineText, afterSpace: boolean, collapsed: Inline[]): boolean {
  let state = afterSpace
  inline.text.split('\n').forEach((line, i) => {
    if (i > 0) {
      trimEnd(collapsed)
      collapsed.push({ kind: 'break', box: inline.box })
      state = true
    }
    state = addCollapsed(inline, line, state, collapsed)
  })
  return state
}

/** Preserved spaces are no-break spaces where lines may not wrap, and tabs reach the next stop. */
function addPreserved(inline: InlineText, collapsed: Inline[]): boolean {
  const lines = inline.text.replaceAll(/\r\n?/g, '\n').split('\n')
  lines.forEach((line, i) => {
    if (i > 0) collapsed.push({ kind: 'break', box: inline.box })
    const text = expandTabs(line, inline.box.style['tab-size'])
    if (text !== '') collapsed.push({ ...inline, text })
  })
  return false
}

function expandTabs(line: string, size: number): string {
  let text = ''
  for (const part of line.split(/(\t)/)) {
    text += part === '\t' ? ' '.repeat(Math.max(1, size - (text.length % Math.max(1, size)))) : part
  }
  return text
}

/** Takes the collapsible space off the end of a line. */
function trimEnd(inlines: Inline[]): void {
  for (let i = inlines.length - 1; i >= 0; i--) {
    const inline = inlines[i]
    if (inline?.kind === 'mark') continue
    if (inline?.kind !== 'text' || inline.box.style['white-space-collapse'] === 'preserve') return
    if (!inline.text.endsWith(' ')) return
    inlines[i] = { ...inline, text: inline.text.slice(0, -1) }
    return
  }
}
