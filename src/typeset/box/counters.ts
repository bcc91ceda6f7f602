import type { CounterChange } from '../css/content.js'

interface Instance {
  value: number
  /** Depth of the element that made it; it lives until that element's parent ends. */
  depth: number
}

/** CSS counters in document order (CSS Lists 3, 4). */
export class Counters {
  readonly #stacks = new Map<string, Instance[]>()
  #depth = 0

  enter(): void {
    this.#depth++
  }

  /** Ends an element, and with it the counters that its children made. */
  leave(): void {
    for (const stack of this.#stacks.values()) {
      while ((stack.at(-1)?.depth ?? 0) > this.#depth) stack.pop()
    }
    this.#depth--
  }

  reset(changes: readonly CounterChange[]): void {
    for (const { name, value } of changes) {
      const stack = this.#stackOf(name)
      const top = stack.at(-1)
      if (top?.depth === this.#depth) top.value = value
      else stack.push({ value, depth: this.#depth })
    }
  }

  increment(changes: readonly CounterChange[]): void {
    for (const { name, value } of changes) this.#instance(name).value += value
  }

  set(changes: readonly CounterChange[]): void {
    for (const { name, value } of changes) this.#instance(name).value = value
  }

  value(name: string): number {
    return this.#stacks.get(name)?.at(-1)?.value ?? 0
  }

  /** All nested counters of a name, outermost first. */
  values(name: string): number[] {
    const values = (this.#stacks.get(name) ?? []).map(instance => instance.value)
    return values.length > 0 ? values : [0]
  }

  #stackOf(name: string): Instance[] {
    const known = this.#stacks.get(name)
    if (known) return known
    const stack: Instance[] = []
    this.#stacks.set(name, stack)
    return stack
  }

  /** A counter that nobody reset begins at 0, here. */
  #instance(name: string): Instance {
    const stack = this.#stackOf(name)
    const top = stack.at(-1)
    if (top) return top
    const instance = { value: 0, depth: this.#depth }
    stack.push(instance)
    return instance
  }
}
