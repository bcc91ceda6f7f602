import type { Bookmark } from '../document.js'

/** A bookmark before it has a parent; levels count from 1. */
export interface FlatBookmark extends Omit<Bookmark, 'children'> {
  level: number
}

/** Nests bookmarks by level; a level that is skipped makes no empty parents (CSS GCPM 3, 6.1). */
export function bookmarkTree(flat: readonly FlatBookmark[]): Bookmark[] {
  const roots: Bookmark[] = []
  const path: { level: number; bookmark: Bookmark }[] = []
  for (const { level, title, destination, open } of flat) {
    const bookmark: Bookmark = { title, destination, open, children: [] }
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const siblings = path.at(-1)?.bookmark.children ?? roots
    siblings.push(bookmark)
    path.push({ level, bookmark })
  }
  return roots
}
