import type { ComputedStyle } from './computed-style.js'
import type { HtmlElement, HtmlNode } from './html-tree.js'

type Direction = ComputedStyle['direction']

const strong = /\p{L}|[\u200E\u200F\u061C]/u
/** Blocks of scripts that run from right to left (DerivedBidiClass.txt), and the marks that say so. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** The direction of the first letter of a text; `null` where there is none (UAX 9, P2 and P3). */
function firstStrong(text: string): Direction | null {
  const [letter] = strong.exec(text) ?? []
  if (letter === undefined) return null
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/**
 * The direction that an element with `dir=auto`, or a `bdi` that says nothing, has by its text (HTML, 3.2.6.4);
 * `null` for all others.
 */
export function autoDirection(element: HtmlElement): Direction | null {
  const dir = element.attributes.get('dir')?.toLowerCase()
  const isAuto = dir === 'auto' || (element.name === 'bdi' && dir !== 'ltr' && dir !== 'rtl')
  return isAuto ? directionOfText(element) : null
}

function directionOfText(element: HtmlElement): Direction {
  const pending: HtmlNode[] = element.children.toReversed()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'element') {
      if (!speaksForItself(node)) pending.push(...node.children.toReversed())
      continue
    }
    const direction = firstStrong(node.value)
    if (direction) return direction
  }
  return 'ltr'
}

/** Text whose direction says nothing about the text around it. */
function speaksForItself({ name, attributes }: HtmlElement): boolean {
  return attributes.has('dir') || /^(?:bdi|script|style|textarea)$/.test(name)
}
