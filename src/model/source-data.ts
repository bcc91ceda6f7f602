/**
 * What `read` says of an mdast node beyond its type: marks in `node.data`, typed for every mdast node.
 *
 *     root      data.metadata        what front matter, mail headers or an HTML head say of the document
 *     root      data.filledAtSpaces  filling made the line ends inside its text, however long lines are
 *     any node  data.dropped         the node says nothing a digest wants, and why
 *     table     data.headerless      every row is data; none is a header
 */
import type { Fact } from './announcement.js'
import type { DroppedReason } from './vocabulary.js'

/** Values of a front matter, of mail headers or of an HTML head, by lower-case name: `title`, `date`, `lang` … */
export type Metadata = Record<string, Fact<string>>

declare module 'mdast' {
  interface Data {
    dropped?: DroppedReason
    headerless?: boolean
  }
  interface RootData {
    metadata?: Metadata
    filledAtSpaces?: boolean
  }
}
