/** What the algorithm of the HTML standard (13.2.6) does with tags that are written out and well nested: nothing. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that hold nothing but certain others and space. */
const strict: Readonly<Record<string, ReadonlySet<string>>> = {
  html: names('head body'),
  head: names('base link meta script style title'),
  table: names('caption colgroup tbody tfoot thead'),
  colgroup: names('col'),
  tbody: names('tr'),
  tfoot: names('tr'),
  thead: names('tr'),
  tr: names('td th'),
}

/** Elements whose start tags end a paragraph (13.2.6.4.7). */
const endsParagraph = names(
  'address article aside blockquote center dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'li main menu nav ol p pre search section summary table ul',
)
const phrasing = names(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time ' +
    'tt u var wbr',
)
const headings = names('h1 h2 h3 h4 h5 h6')
const lists = names('menu ol ul')

export const voidElements = names('base br col hr img link meta wbr')

/** Elements whose content is text up to their end tag. */
export const textElements = names('script style title')

/** Whether text other than space may stand in an element. */
export function holdsText(name: string): boolean {
  return !Object.hasOwn(strict, name)
}

/**
 * Whether an element begins in the innermost of those that are open, and ends none of them.
 *
 * @param open Names, from the root.
 */
export function mayBegin(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? ''
  const only = strict[parent]
  if (only) return only.has(name)
  if (endsParagraph.has(name)) return !open.includes('p') && hasItsParent(name, open)
  return phrasing.has(name) && (name !== 'a' || !open.includes('a'))
}

function hasItsParent(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? ''
  if (name === 'li') return lists.has(parent)
  if (name === 'dd' || name === 'dt') return parent === 'dl' || (parent === 'div' && open.at(-2) === 'dl')
  return !(headings.has(name) && headings.has(parent))
}
