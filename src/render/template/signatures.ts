/** The helpers a template may use: one table that the checker, the calls and the documentation read. */
export interface Signature {
  /** How it is written. */
  usage: string
  /** What it gives. */
  gives: string
  /** Fewest and most positional arguments. */
  arguments: readonly [number, number]
  /** Names of named arguments. */
  named: readonly string[]
  /** Whether it has a body: `{{#each}}…{{/each}}`. */
  block: boolean
  /** Whether Handlebars brings it. */
  builtIn: boolean
}

function block(usage: string, gives: string, named: string[] = []): Signature {
  return { usage, gives, arguments: [1, 1], named, block: true, builtIn: true }
}

function helper(usage: string, gives: string, least: number, most = least, named: string[] = []): Signature {
  return { usage, gives, arguments: [least, most], named, block: false, builtIn: false }
}

export const signatures: Readonly<Record<string, Signature>> = {
  if: block('{{#if value}}…{{else}}…{{/if}}', 'the first part unless the value is empty', ['includeZero']),
  unless: block('{{#unless value}}…{{/unless}}', 'the part when the value is empty'),
  each: block('{{#each list as |item index|}}…{{/each}}', 'the part once for each item'),
  with: block('{{#with value}}…{{/with}}', 'the part with the value as `this`'),
  and: helper('(and a b …)', 'whether none is empty', 1, 9),
  or: helper('(or a b …)', 'the first that is not empty, else the last', 1, 9),
  not: helper('(not a)', 'whether it is empty', 1),
  eq: helper('(eq a b)', 'whether both are the same', 2),
  gt: helper('(gt a b)', 'whether a is greater than b', 2),
  word: helper(
    '{{word "contents"}}',
    'a word of the interface in the document\'s language; `{{word "colon"}}` is what follows a label',
    1,
  ),
  count: helper('{{count number "entry"}}', "the number with the word's right plural", 2),
  formatDate: helper(
    '{{formatDate date style="long"}}',
    "a date (`2011-05-09`) in the document's language; style full, long, medium or short",
    1,
    1,
    ['style'],
  ),
  formatList: helper(
    '{{formatList people key="name" type="and"}}',
    'the items, or their `key`, as a list in words; type and, or, unit',
    1,
    1,
    ['key', 'type'],
  ),
  formatNumber: helper('{{formatNumber number}}', "a number in the document's language", 1),
  truncate: helper('{{truncate text 20}}', 'the first words, with … where some were left out', 2),
  slug: helper('{{slug text}}', 'the text as part of an id', 1),
  inline: helper('{{inline richText}}', 'rich text without paragraphs, for the middle of a line', 1),
  anchor: helper('# {{title}}{{anchor id}}', 'nothing; makes a Markdown heading the target of `#id`', 1),
  sortBy: helper('(sortBy list "key")', 'the list in alphabetical order of a key', 2),
  groupBy: helper('(groupBy list "key")', 'a list of { key, items } in the order of first sight', 2),
}
