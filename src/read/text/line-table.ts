import type { Line, Lines } from './lines.js'

/** Numbers kept of a line: its number, origin, start, end and indentation; its base is its origin. */
const width = 5
/** Lines that are looked at again soon keep their objects. */
const recent = 64

/** The lines of a whole text in 20 bytes each; their objects are made when asked for. */
export class LineTable implements Lines {
  #numbers: Int32Array
  readonly #from: number
  #to: number
  readonly #recent: (Line | undefined)[]

  constructor(
    numbers: Int32Array = new Int32Array(width * 256),
    from = 0,
    to = 0,
    known: (Line | undefined)[] = new Array(recent),
  ) {
    this.#numbers = numbers
    this.#from = from
    this.#to = to
    this.#recent = known
  }

  get length(): number {
    return this.#to - this.#from
  }

  push({ number, origin, start, end, indent }: Line): void {
    const at = this.#to++ * width
    if (at + width > this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[at] = number
    this.#numbers[at + 1] = origin
    this.#numbers[at + 2] = start
    this.#numbers[at + 3] = end
    this.#numbers[at + 4] = indent
  }

  /** Takes away the margin that all lines have: what the whole text is set in by says nothing of a line. */
  withoutMargin(): this {
    let margin = Number.POSITIVE_INFINITY
    for (let at = 4; at < this.#to * width; at += width) margin = Math.min(margin, this.#numbers[at] ?? 0)
    if (margin > 0)
      for (let at = 4; at < this.#to * width; at += width)
        this.#numbers[at] = (this.#numbers[at] ?? 0) - margin
    return this
  }

  at(index: number): Line | undefined {
    if (index < 0 || index >= this.length) return undefined
    const at = (this.#from + index) * width
    const number = this.#numbers[at] ?? 0
    const known = this.#recent[number % recent]
    if (known?.number === number) return known
    const line = this.#lineAt(at)
    this.#recent[number % recent] = line
    return line
  }

  slice(from = 0, to = this.length): LineTable {
    const last = this.#from + Math.min(to, this.length)
    return new LineTable(this.#numbers, this.#from + from, last, this.#recent)
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let index = 0; index < this.length; index++) {
      const line = this.at(index)
      if (line !== undefined) yield line
    }
  }

  #lineAt(at: number): Line {
    const numbers = this.#numbers
    const origin = numbers[at + 1] ?? 0
    return {
      number: numbers[at] ?? 0,
      origin,
      base: origin,
      start: numbers[at + 2] ?? 0,
      end: numbers[at + 3] ?? 0,
      indent: numbers[at + 4] ?? 0,
    }
  }
}
