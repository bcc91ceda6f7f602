import type { Root, RootContent } from 'mdast'

/** What may be markup or an address. */
const special = /[\\`*_[\]<>&~@\p{Cc}]|:\/\/|www\./iu
/** A space that Markdown drops. */
const outerSpace = /^\s|\s$/u
/** What may begin a block. */
const opening = /^(?:[-+=#|]|\d+[.)])/

/**
 * Whether a paragraph's text is the same in the announcement, in Markdown and in HTML, so that it need not be parsed
 * or printed. Most are; the slow way is right for all.
 */
export function isInert(text: string): boolean {
  return text !== '' && !outerSpace.test(text) && !hasMarkup(text) && !opensBlock(text)
}

/** Whether markup or an address may stand in a text, or go on from it. */
export const hasMarkup = (text: string): boolean => special.test(text)

/** Whether a line of this text may begin something else than a paragraph. */
export const opensBlock = (text: string): boolean => opening.test(text)

/** Prints a tree block by block: what is inert by `inert`, which gives `null` for others; each run of those by `others`. */
export function printRuns(
  tree: Root,
  inert: (tree: Root, index: number) => string | null,
  others: (run: Root) => string,
): string[] {
  const printed: string[] = []
  let run: RootContent[] = []
  const endRun = (): void => {
    if (run.length > 0) printed.push(others({ type: 'root', children: run }))
    run = []
  }
  for (const [index, block] of tree.children.entries()) {
    const text = inert(tree, index)
    if (text === null) {
      run.push(block)
    } else {
      endRun()
      printed.push(text)
    }
  }
  endRun()
  return printed
}
