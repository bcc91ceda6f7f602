import { eastAsianWidthType } from 'get-east-asian-width'
import type { Inline, InlineText } from './box-tree.js'

/** A line feed with the white space around it. */
const segmentBreak = /[ \t]*[\n\r\f][ \t\n\r\f]*/g

/** Takes out line feeds between characters of scripts that part words by no spaces (CSS Text 3, 4.1.3). */
export function joinLines(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(inline => inline.kind === 'text' && mayJoin(inline))) return inlines
  return inlines.map((inline, i) =>
    inline.kind === 'text' && mayJoin(inline) ? { ...inline, text: joined(inline, i, inlines) } : inline,
  )
}

const wide = /[\u1100-\uFFFF\u200B]/

function mayJoin({ text, box }: InlineText): boolean {
  return box.style['white-space-collapse'] === 'collapse' && /[\n\r\f]/.test(text) && wide.test(text)
}

function joined({ text }: InlineText, index: number, inlines: readonly Inline[]): string {
  return text.replace(segmentBreak, (found, offset: number) => {
    const before = text.slice(0, offset) || textOf(inlines[index - 1])
    const after = text.slice(offset + found.length) || textOf(inlines[index + 1])
    return joins([...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]) ? '' : ' '
  })
}

function textOf(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? inline.text : ''
}

function joins(before: string | undefined, after: string | undefined): boolean {
  if (before === '\u200B' || after === '\u200B') return true
  return isWide(before) && isWide(after)
}

const hangul = /\p{sc=Hangul}/u

function isWide(character: string | undefined): boolean {
  if (!character || hangul.test(character)) return false
  return /^(?:fullwidth|wide|halfwidth)$/.test(eastAsianWidthType(character.codePointAt(0) ?? 0))
}
