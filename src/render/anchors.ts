import GithubSlugger from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { nodesOf } from '../model/nodes-of.js'

/**
 * Gives every heading the id that GitHub makes of its words, and leads links to `#id` to the headings that carry
 * that anchor. Changes the tree.
 */
export function resolveAnchors(tree: Root, anchors: ReadonlyMap<string, Heading>): void {
  const slugger = new GithubSlugger()
  const slugs = new Map<Heading, string>()
  for (const heading of nodesOf(tree, 'heading')) {
    const id = slugger.slug(wordsOf(heading))
    slugs.set(heading, id)
    heading.data = { ...heading.data, hProperties: { id } }
  }
  for (const link of nodesOf(tree, 'link')) {
    const heading = link.url.startsWith('#') ? anchors.get(link.url.slice(1)) : undefined
    if (heading !== undefined) link.url = `#${slugs.get(heading) ?? ''}`
  }
}
