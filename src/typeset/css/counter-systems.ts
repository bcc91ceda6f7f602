/** How a counter's value is written; `null` for what the system cannot say. */
export type CounterSystem = (value: number) => string | null

/** Digits from 0 on, by place (CSS Counter Styles 3, 3.1.5). */
export function numericSystem(digits: string): CounterSystem {
  const all = [...digits]
  return value => {
    const text = [...String(Math.abs(value))].map(digit => all[Number(digit)] ?? digit).join('')
    return value < 0 ? `-${text}` : text
  }
}

/** Ten digits that follow each other in Unicode. */
export function digitsFrom(zero: number): string {
  return String.fromCodePoint(...Array.from({ length: 10 }, (_, i) => zero + i))
}

/** Letters, then pairs of them, without a zero (3.1.4). */
export function alphabeticSystem(letters: string): CounterSystem {
  const all = [...letters]
  return value => {
    if (value < 1) return null
    let text = ''
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / all.length))
      text = (all[(rest - 1) % all.length] ?? '') + text
    return text
  }
}

/** Letters once each (3.1.3). */
export function fixedSystem(letters: string): CounterSystem {
  const all = [...letters]
  return value => all[value - 1] ?? null
}

/** Numerals that are added up, the largest first (3.1.6). */
export function additiveSystem(
  most: number,
  numerals: readonly (readonly [number, string])[],
): CounterSystem {
  return value => {
    if (value < 1 || value > most) return null
    let rest = value
    let text = ''
    for (const [size, numeral] of numerals) {
      while (rest >= size) {
        text += numeral
        rest -= size
      }
    }
    return text
  }
}

/** Numerals for 1 to 9, 10 to 90 and so on, in order. */
export function placesOf(numerals: string): [number, string][] {
  const all = [...numerals]
  return all
    .map((numeral, i): [number, string] => [((i % 9) + 1) * 10 ** Math.floor(i / 9), numeral])
    .reverse()
}
