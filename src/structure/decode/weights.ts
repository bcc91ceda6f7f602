/**
 * The weights of the decoder, in natural log-odds. They are set by hand, on announcements of many layouts; what counts is
 * their order: a name is surer than a label, a label than a title, a title than a paragraph.
 */
export const weights = {
  /** What it costs to open an entry. */
  entry: 1,
  /** The most that a name can add. */
  mostName: 2.5,
  /** What a line of names, and a second line, add beyond what they look like. */
  names: 0.3,
  /** The name of a prize where people should stand. */
  prizeName: -2,
  /** A label that opens every entry. */
  openingLabel: 1.8,
  /** The name of a prize alone, or of one that stands once, among prizes that are labels. */
  otherPrize: 1.2,
  /** To open an entry with a label below an item of a list. */
  belowItem: -1.2,
  /** To open an entry in the middle of a paragraph. */
  insideBlock: -0.8,
  /** A label behind the head, and one with a name behind it. */
  labelledSegment: 0.8,
  namedSegment: 1.6,
  /** A head that sounds like the end. */
  closingHead: -1.2,
  /** A heading that asks for proposals. */
  callHead: -2,
  /** A head that is a break in a schedule, or in a table. */
  interludeHead: -3,
  interludeRow: -6,
  /** A line of a list of contents, and what one speaks of. */
  contents: -2,
  announced: 0.6,
  /** A code of a series that counts works. */
  coded: 1.5,
  /** A line behind names that end every entry, or that counts the people of entries. */
  opensAnew: 1.5,
  /** A title that is the name of a prize: what won it may be the title. */
  prizeHead: -0.5,
  /** The name of a prize before what won it, in the same line and in the one above. */
  prizeLabel: 0.8,
  prizeAbove: 1.5,
  /** A title and its text, of nobody's work, under a title that says what has won. */
  toldWinner: 0.8,
  /** The same where the last sentence of the text is that of others. */
  sameEnd: 1.4,
  /** A head that the document repeats. */
  repeatedHead: -3,
  repeatedNamed: -1,
  /** People of a jury, of sponsors, among those thanked. */
  aside: -5,
  /** A head whose first word opens the text below. */
  takenUp: 0.6,
  /** A name that opens text, and that the text above has. */
  namedAbove: 0.8,
  /** A given name that opens text about one of several people whom a line above names in full. */
  shortOpener: 2,
  /** A title or a name that opens the document: it is more often the document's. */
  firstLine: -1,
  /** A label where a title or a name should stand. */
  labelled: -4,
  /** Where somebody is from, before the title of their work: text about them follows it more often. */
  placeBetween: -0.5,
  /** A heading as the second line of an entry, and of one that opens with an item of a list. */
  headingBelow: -0.8,
  headingBelowItem: -4,
  /** The next item of a list as the second line of an entry. */
  nextItem: -1.5,
  /** A word that stands in entry after entry, and is no sure name, where people should stand. */
  furnitureSecond: -2,
  /** People below text with text of their own, in an item: they are part of it. */
  toldSecond: -4,
  /** An item as the second line of one of the same numbered list: numbers count entries. */
  numberedSecond: -4,
  /** A label of people where others have names without one. */
  labelledSecond: 1.5,
  /** A row of a table that lists those who made what a line above names; it says as much as a labelled name. */
  member: 1.8,
  /** Such a row outside of all entries: nobody is left without a reason. */
  leftMember: -0.6,
  /** A line between such a table and the line that opens its entry. */
  belowMembersHead: -3,
  /** Another way to part people from title than the layout's. */
  otherSeparator: -0.8,
  /** People by their place alone, where labels name the others. */
  unlabelled: -2.5,
  /** Text behind a title that opens with a name. */
  opensWithName: 0.8,
  /** A head that is not parted, among some that are. */
  unparted: -0.8,
  /** A head that nothing of what should follow it follows. */
  lacking: -1.2,
  /** A head of the layout's shape, of another heading depth, of another shape. */
  shape: 0.4,
  otherDepth: -1.2,
  otherShape: -3,
  /** The label that opens the fields, met inside them; another label met first. */
  reopening: -2.5,
  otherOpening: -1.2,
  /** To open an entry with an item of a list whose item before is text. */
  goingOn: -1.5,
  /** One more line of people under a title: names on lines of their own are entries more often. */
  furtherPeople: -3.5,
  /** To follow each other as the layout has it not, next to a line that people speak of. */
  ungrammatical: -2,
} as const
