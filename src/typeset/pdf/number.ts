/** A number as PDF writes it: two decimals, a hundredth of a point, are finer than any printer. */
export function number(value: number): string {
  if (value > -largest && value < largest) return String(Math.round(value * 100) / 100)
  return Number.isNaN(value) ? '0' : String(Math.sign(value) * largest)
}

/** A factor of a matrix, which what it multiplies makes larger: six decimals. */
export function factor(value: number): string {
  if (!(Math.abs(value) < largest)) return number(value)
  return value.toFixed(6).replace(/\.?0+$/, '')
}

/** Far off every page, and still without an exponent, which PDF does not know (ISO 32000-1, 7.3.3). */
const largest = 1e7
