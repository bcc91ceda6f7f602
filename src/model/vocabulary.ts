/** The closed word lists that stages share. */

/** What a person does in an entry. */
export const roles = [
  'contributor',
  'mentor',
  'speaker',
  'author',
  'recipient',
  'maintainer',
  'organiser',
  'team',
] as const
export type Role = (typeof roles)[number]

/** Why a line of the source stands in no entry, lead or closing. */
export const droppedReasons = [
  'markup', // a rule, an empty heading, a table's delimiter row: marks without words
  'navigation', // menus, "back to top", links to the next page
  'repeated', // a contents or summary list whose items stand in full elsewhere
  'metadata', // front matter, mail headers
  'signature', // a mail's signature or a mailing list's footer
  'header', // the row of a table that names its columns
  'interlude', // text between entries that belongs to none: a break in a schedule, a time
  'correction', // a correction says so
] as const
export type DroppedReason = (typeof droppedReasons)[number]

/** The formats out; the pipeline's table of writers has one row for each. */
export const formats = ['md', 'html', 'pdf', 'json'] as const
export type Format = (typeof formats)[number]

/** What a PDF can conform to: PDF/UA-1 with PDF/A-2a or PDF/A-3a, or nothing. The typesetter has the same names. */
export const pdfStandards = ['ua1,a2a', 'ua1,a3a', 'none'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** Words of the interface: what a digest says that is not in the announcement; the roles are words of their own. */
export const interfaceWords = [
  'source',
  'contents',
  'people',
  'links',
  'colon',
  'skip',
  'untitled',
  'announcements',
  'organisations',
  'topics',
  'search',
  'results',
  'more',
  'all',
  'year',
  'programme',
  'role',
  'withoutScript',
  'undated',
  'also',
  'see',
  'other',
  'feed',
  ...roles,
] as const
export type InterfaceWord = (typeof interfaceWords)[number]

/** Words that stand behind a number, each with its plurals. */
export const countedWords = ['entry', 'person', 'announcement', 'organisation', 'topic'] as const
export type CountedWord = (typeof countedWords)[number]

/** The plural categories that languages have (CLDR); every word has `other`. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralForms = Partial<Record<(typeof pluralForms)[number], string>> & { other: string }

/** The orders of entries within their group: that of the text, by title, or by the first person's name. */
export const entryOrders = ['source', 'title', 'person'] as const
export type EntryOrder = (typeof entryOrders)[number]

/** Whether entries stand under the headings of their groups. */
export const groupings = ['keep', 'none'] as const
export type Grouping = (typeof groupings)[number]
