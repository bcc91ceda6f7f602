/** What is known at a point of an HTML template: the state of the HTML Standard's tokenizer (13.2.5) and what it is in. */
export interface HtmlState {
  kind: StateKind
  /** The tag's name, `/name` for an end tag, or the element whose raw text this is. */
  element: string
  /** The name of the attribute, as far as it is read. */
  attribute: string
  /** What ends the value; empty without quotes. */
  quote: string
  /** What is read of a value, or of what may become a token: `<!-`, `</scr`; a space after one in a tag. */
  text: string
  /** The tag's `type`, in lower case. */
  type: string | null
  /** The tag's `http-equiv`, in lower case; `''` when it has a `content` without one. */
  httpEquiv: string | null
}

export type StateKind =
  | 'text'
  /** After `<`. */
  | 'open'
  /** `<!doctype`, `<?`, `</1`: up to the next `>`. */
  | 'declaration'
  | 'comment-start'
  | 'comment'
  | 'name'
  /** In a tag, before an attribute. */
  | 'tag'
  | 'attribute'
  | 'after-attribute'
  /** In a tag, after a block that may end in a name. */
  | 'after-block'
  | 'before-value'
  | 'value'
  /** Text up to the end tag: `script`, `style`, `title`. */
  | 'raw'

export const start: HtmlState = {
  kind: 'text',
  element: '',
  attribute: '',
  quote: '',
  text: '',
  type: null,
  httpEquiv: null,
}

/** Stands in a value's text for what is not known before the template is filled. */
export const unknown = '\ufffd'

/** The state where two branches meet; `null` when what follows would stand in different things. */
export function join(a: HtmlState, b: HtmlState): HtmlState | null {
  if (isAlike(a, b)) return a
  if (betweenAttributes.has(a.kind) && betweenAttributes.has(b.kind)) return joinTags(a, b)
  if (a.kind !== 'value' || !isAlike(a, { ...b, text: a.text })) return null
  return { ...a, text: isSettled(a.text) && isSettled(b.text) ? a.text : unknown }
}

/** The state before and after each turn of a loop; `null` when the turns would stand in different things. */
export function joinTurns(before: HtmlState, after: HtmlState): HtmlState | null {
  const joined = join(before, after)
  if (joined === null || before.kind === 'value') return joined
  return isAlike(joined, before) ? joined : null
}

function isAlike(a: HtmlState, b: HtmlState): boolean {
  return Object.entries(a).every(([key, value]) => value === Reflect.get(b, key))
}

const betweenAttributes: ReadonlySet<StateKind> = new Set([
  'name',
  'tag',
  'attribute',
  'after-attribute',
  'after-block',
])

/** One of the two may end in a name: only a space or the tag's end can follow. */
function joinTags(a: HtmlState, b: HtmlState): HtmlState | null {
  const text = [a, b].every(isSpaced) ? ' ' : ''
  const ended: HtmlState = { ...a, kind: 'after-block', attribute: '', text }
  return isAlike(ended, { ...b, kind: 'after-block', attribute: '', text }) ? ended : null
}

function isSpaced({ kind, text }: HtmlState): boolean {
  return kind === 'tag' || kind === 'after-attribute' || text === ' '
}

/** Whether the start of a URL says what kind it is, so that nothing that follows can change it. */
export function isSettled(url: string): boolean {
  return /^(?:https?:|mailto:|[\w.\ufffd-]*[/?#])/i.test(url)
}
