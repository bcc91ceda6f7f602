import type { StructureAttributes } from '../document.js'

type Numbering = Extract<StructureAttributes, { owner: 'List' }>['numbering']

interface CounterStyle {
  format: (value: number) => string
  suffix: string
  /** How PDF names it. */
  numbering: Numbering
}

function symbol(text: string, numbering: Numbering): CounterStyle {
  return { format: () => text, suffix: '', numbering }
}

function numeric(format: (value: number) => string, numbering: Numbering): CounterStyle {
  return { format, suffix: '.', numbering }
}

/** The predefined counter styles that are set (CSS Counter Styles 3, 6). */
export const counterStyles: Readonly<Record<string, CounterStyle>> = {
  none: symbol('', 'None'),
  disc: symbol('•', 'Disc'),
  circle: symbol('◦', 'Circle'),
  square: symbol('▪', 'Square'),
  decimal: numeric(String, 'Decimal'),
  'decimal-leading-zero': numeric(value => String(value).padStart(2, '0'), 'Decimal'),
  'lower-alpha': numeric(alphabetic, 'LowerAlpha'),
  'lower-latin': numeric(alphabetic, 'LowerAlpha'),
  'upper-alpha': numeric(value => alphabetic(value).toUpperCase(), 'UpperAlpha'),
  'upper-latin': numeric(value => alphabetic(value).toUpperCase(), 'UpperAlpha'),
  'lower-roman': numeric(roman, 'LowerRoman'),
  'upper-roman': numeric(value => roman(value).toUpperCase(), 'UpperRoman'),
}

/** A counter's value in a style; an unknown style counts in decimals. */
export function formatCounter(value: number, style: string): string {
  return counterStyles[style]?.format(value) ?? String(value)
}

function alphabetic(value: number): string {
  if (value < 1) return String(value)
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, digit] of romanDigits) {
    while (rest >= size) {
      text += digit
      rest -= size
    }
  }
  return text
}
