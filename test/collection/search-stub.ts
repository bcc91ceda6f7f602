import { createContext, runInContext } from 'node:vm'

/** As much of a browser as the search's script needs: elements by id, what is put into them, a form. */
class Stub {
  readonly children: Stub[] = []
  readonly listeners = new Map<string, () => void>()
  hidden = false
  href = ''
  textContent = ''

  append(...children: (Stub | string)[]): void {
    for (const child of children) this.children.push(typeof child === 'string' ? textStub(child) : child)
  }

  replaceChildren(): void {
    this.children.length = 0
  }

  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener)
  }

  focus(): void {}

  get text(): string {
    return this.textContent + this.children.map(child => child.text).join('')
  }

  /** All that lead somewhere. */
  get links(): { text: string; href: string }[] {
    const own = this.href === '' ? [] : [{ text: this.text, href: this.href }]
    return [...own, ...this.children.flatMap(child => child.links)]
  }
}

function textStub(text: string): Stub {
  return Object.assign(new Stub(), { textContent: text })
}

export interface Answer {
  /** The links of each result: the entry, its people, the announcement. */
  results: { text: string; href: string }[][]
  count: string
  /** Whether there are more results than are shown. */
  hasMore: boolean
  /** The address that the answer can be kept by. */
  address: string
}

/** Runs the search page's script on its data, with a question in the address: `#q=kite&year=2020`. */
export function search(code: string, data: string, question: string): Answer {
  const elements = new Map<string, Stub>([['data_', textStub(data)]])
  const byId = (id: string): Stub => {
    const element = elements.get(id) ?? new Stub()
    elements.set(id, element)
    return element
  }
  const fields: Record<string, { value: string }> = Object.fromEntries(
    ['q', 'year', 'programme', 'role'].map(name => [name, { value: '' }]),
  )
  Object.assign(byId('form_'), { elements: { namedItem: (name: string) => fields[name] ?? null } })
  let address = ''
  const browser = {
    document: {
      getElementById: byId,
      createElement: () => new Stub(),
      documentElement: { lang: 'en' },
    },
    FormData: class extends Map<string, string> {
      constructor() {
        super(Object.entries(fields).map(([name, { value }]) => [name, value]))
      }
    },
    history: { replaceState: (_state: null, _title: string, to: string) => (address = to) },
    location: { hash: question, search: '' },
    URLSearchParams,
  }
  runInContext(code, createContext(browser))
  const results = byId('list_').children.map(({ links }) => links)
  return { results, count: byId('count_').text, hasMore: !byId('more_').hidden, address }
}
