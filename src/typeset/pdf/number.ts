/** A number as PDF writes it: two decimals, a hundredth of a point, are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
