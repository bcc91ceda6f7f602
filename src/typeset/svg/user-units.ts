import { unitSize } from '../css/length.js'
import { pointsPerUnit } from './drawing.js'

const lengthPattern = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/i

/** A length attribute in user units. `whole` is what a percentage is of, `fontSize` is in points. */
export function userUnits(text: string, whole: number | null, fontSize: number): number | null {
  const [, digits, unit = ''] = lengthPattern.exec(text) ?? []
  const value = Number(digits)
  if (digits === undefined || !Number.isFinite(value)) return null
  if (unit === '') return value
  if (unit === '%') return whole === null ? null : (value / 100) * whole
  const noPage = { pageWidth: 0, pageHeight: 0, lineHeight: 0 }
  const size = unitSize(unit.toLowerCase(), { fontSize, rootFontSize: fontSize, ...noPage })
  return size === null ? null : (value * size) / pointsPerUnit
}
