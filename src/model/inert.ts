import type { Root, RootContent } from 'mdast'

/** What may be markup, an address, or a space that Markdown drops. */
const special = /[\\`*_[\]<>&~@\p{Cc}]|:\/\/|www\.|^\s|\s$/iu
/** What may begin a block. */
const opening = /^(?:[-+=#|]|\d+[.)])/

/**
 * Whether a paragraph's text is the same in the announcement, in Markdown and in HTML, so that it need not be parsed
 * or printed. Most are; the slow way is right for all.
 */
export function isInert(text: string): boolean {
  return text !== '' && !special.test(text) && !opening.test(text)
}

/** Prints a tree block by block: inert paragraphs by `inert`, each run of other blocks by `others`. */
export function printRuns(
  tree: Root,
  inert: (text: string) => string,
  others: (run: Root) => string,
): string[] {
  const printed: string[] = []
  let run: RootContent[] = []
  const endRun = (): void => {
    if (run.length > 0) printed.push(others({ type: 'root', children: run }))
    run = []
  }
  for (const block of tree.children) {
    const text = inertText(block)
    if (text === null) {
      run.push(block)
    } else {
      endRun()
      printed.push(inert(text))
    }
  }
  endRun()
  return printed
}

function inertText(block: RootContent): string | null {
  if (block.type !== 'paragraph' || block.children.length !== 1) return null
  const [only] = block.children
  return only?.type === 'text' && isInert(only.value) ? only.value : null
}
