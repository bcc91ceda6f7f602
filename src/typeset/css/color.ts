import names from 'color-name'
import type { CssNodePlain as Term } from 'css-tree'
import type { Color } from '../document.js'

export const black: Color = { r: 0, g: 0, b: 0, a: 1 }
export const transparent: Color = { r: 0, g: 0, b: 0, a: 0 }

const namedColors: Readonly<Record<string, readonly [number, number, number]>> = names

/** A `<color>` in sRGB: names, hexadecimal, `rgb()` and `hsl()` in both syntaxes (CSS Color 4, 4 to 7). */
export function parseColor(term: Term): Color | null {
  if (term.type === 'Hash') return parseHex(term.value)
  if (term.type === 'Identifier') return parseName(term.name.toLowerCase())
  if (term.type === 'Function') return parseFunction(term.name.toLowerCase(), term.children)
  return null
}

function parseName(name: string): Color | null {
  if (name === 'transparent') return transparent
  const channels = Object.hasOwn(namedColors, name) ? namedColors[name] : undefined
  return channels ? fromBytes(channels[0], channels[1], channels[2], 1) : null
}

function parseHex(digits: string): Color | null {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return null
  const wide = digits.length < 6 ? [...digits].map(digit => digit + digit).join('') : digits
  const byte = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16)
  return fromBytes(byte(0), byte(2), byte(4), wide.length === 8 ? byte(6) / 255 : 1)
}

function fromBytes(r: number, g: number, b: number, a: number): Color {
  return { r: clamp(r / 255), g: clamp(g / 255), b: clamp(b / 255), a: clamp(a) }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function parseFunction(name: string, terms: readonly Term[]): Color | null {
  const parts = terms.filter(term => term.type !== 'Operator')
  const [first, second, third, alpha] = parts
  if (!first || !second || !third || parts.length > 4) return null
  const a = alpha ? channel(alpha, 1) : 1
  if (a === null) return null
  if (name === 'rgb' || name === 'rgba')
    return fromRgb(channel(first, 255), channel(second, 255), channel(third, 255), a)
  if (name === 'hsl' || name === 'hsla')
    return fromHsl(angle(first), channel(second, 100), channel(third, 100), a)
  return null
}

/** A number, or a percentage of `whole`. */
function channel(term: Term, whole: number): number | null {
  if (term.type === 'Number') return Number(term.value)
  return term.type === 'Percentage' ? (Number(term.value) / 100) * whole : null
}

function angle(term: Term): number | null {
  if (term.type === 'Number') return Number(term.value)
  return term.type === 'Dimension' && term.unit === 'deg' ? Number(term.value) : null
}

function fromRgb(r: number | null, g: number | null, b: number | null, a: number): Color | null {
  return r === null || g === null || b === null ? null : fromBytes(r, g, b, a)
}

/** CSS Color 4, 7.1. */
function fromHsl(h: number | null, s: number | null, l: number | null, alpha: number): Color | null {
  if (h === null || s === null || l === null) return null
  const hue = ((h % 360) + 360) % 360
  const light = clamp(l / 100)
  const spread = clamp(s / 100) * Math.min(light, 1 - light)
  const component = (n: number) => {
    const k = (n + hue / 30) % 12
    return light - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return { r: component(0), g: component(8), b: component(4), a: clamp(alpha) }
}
