import type { Scanner } from '../template/rewrite.js'

/** Markdown needs no following: values enter the tree, not the text. */
export const markdownScanner: Scanner = {
  state: 'markdown',
  isWhole: true,
  feed: () => null,
  context: () => ({ kind: 'markdown' }),
  print: () => undefined,
  join: state => state,
  joinTurns: state => state,
}
