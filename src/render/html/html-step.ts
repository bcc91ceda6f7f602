/**
 * The HTML Standard's tokenizer (13.2.5) as far as templates need it, one character at a time: what Handlebars says
 * may stand anywhere, also in the middle of a token.
 */
import { type HtmlState, type StateKind, start } from './html-state.js'

/** HTML that browsers read in more than one way, or that would undo what was decided before it. */
export interface HtmlFault {
  message: string
  cure: string
}

/** The state after one more character. */
export function step(state: HtmlState, character: string): HtmlState | HtmlFault {
  return steps[state.kind](state, character)
}

type Step = (state: HtmlState, character: string) => HtmlState | HtmlFault

const steps: Readonly<Record<StateKind, Step>> = {
  text: (state, character) => (character === '<' ? { ...start, kind: 'open' } : state),
  open,
  declaration: (state, character) => (character === '>' ? start : state),
  'comment-start': commentStart,
  comment,
  name: (state, character) =>
    endOfTag(state, character) ??
    (isSpace(character)
      ? { ...state, kind: 'tag' }
      : { ...state, element: state.element + character.toLowerCase() }),
  tag: (state, character) =>
    endOfTag(state, character) ?? (isSpace(character) ? state : attributeFrom(state, character)),
  attribute: (state, character) =>
    endOfAttribute(state, character) ??
    (isSpace(character)
      ? { ...state, kind: 'after-attribute' }
      : { ...state, attribute: state.attribute + character.toLowerCase() }),
  'after-attribute': (state, character) =>
    endOfAttribute(state, character) ?? (isSpace(character) ? state : attributeFrom(state, character)),
  'after-block': afterBlock,
  'before-value': beforeValue,
  value,
  raw,
}

const rawElements: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
])

function isSpace(character: string): boolean {
  return /[\t\n\f\r ]/.test(character)
}

function open(state: HtmlState, character: string): HtmlState | HtmlFault {
  const text = state.text + character
  if (/^\/?[a-z]$/i.test(text)) return { ...start, kind: 'name', element: text.toLowerCase() }
  if (text === '/' || text === '!' || text === '!-') return { ...state, text }
  if (text === '!--') return { ...start, kind: 'comment-start' }
  if (text === '![')
    return fault('Unexpected <![', 'Write the text itself: browsers differ on where it ends.')
  if (character === '>' || (state.text === '' && character !== '?')) return step(start, character)
  return { ...start, kind: 'declaration' }
}

function commentStart(state: HtmlState, character: string): HtmlState {
  const text = state.text + character
  if (text === '>' || text === '->') return start
  return text === '-' ? { ...state, text } : { ...state, kind: 'comment', text: dashes(text) }
}

function comment(state: HtmlState, character: string): HtmlState {
  const text = state.text + character
  return /--!?>$/.test(text) ? start : { ...state, text: dashes(text) }
}

/** What may be the beginning of a comment's end. */
function dashes(text: string): string {
  return /--!$|--?$/.exec(text)?.[0] ?? ''
}

function endOfTag(state: HtmlState, character: string): HtmlState | null {
  const { element, type } = state
  if (character === '/') return { ...state, kind: 'tag', attribute: '', text: '' }
  if (character !== '>') return null
  return rawElements.has(element) ? { ...start, kind: 'raw', element, type } : start
}

function endOfAttribute(state: HtmlState, character: string): HtmlState | HtmlFault | null {
  if (character !== '=') return endOfTag(state, character)
  const { attribute, httpEquiv } = state
  if (attribute === 'http-equiv' && httpEquiv !== null) {
    return fault('Unexpected http-equiv, expected it once and before content', 'Write http-equiv first.')
  }
  const known = attribute === 'content' ? (httpEquiv ?? '') : httpEquiv
  return { ...state, kind: 'before-value', httpEquiv: known }
}

function attributeFrom(state: HtmlState, character: string): HtmlState {
  return { ...state, kind: 'attribute', attribute: character.toLowerCase(), text: '' }
}

function afterBlock(state: HtmlState, character: string): HtmlState | HtmlFault {
  if (isSpace(character)) return { ...state, text: ' ' }
  const isNew = state.text === ' ' && character !== '='
  return (
    endOfTag(state, character) ??
    (isNew
      ? attributeFrom(state, character)
      : fault(`Unexpected ${character} after a block in a tag`, 'Put a space there.'))
  )
}

function beforeValue(state: HtmlState, character: string): HtmlState {
  if (isSpace(character)) return state
  if (character === '"' || character === "'") return { ...state, kind: 'value', quote: character, text: '' }
  const end = character === '>' ? endOfTag(state, character) : null
  return end ?? { ...state, kind: 'value', quote: '', text: character }
}

function value(state: HtmlState, character: string): HtmlState | HtmlFault {
  const { quote } = state
  const isEnd = quote === '' ? isSpace(character) || character === '>' : character === quote
  if (!isEnd) return { ...state, text: state.text + character }
  const after: HtmlState = { ...noted(state), kind: 'tag', attribute: '', quote: '', text: '' }
  return quote === '' ? step(after, character) : after
}

/** Of an attribute that is written twice the first one counts. */
function noted(state: HtmlState): HtmlState {
  const text = state.text.toLowerCase()
  if (state.attribute === 'type') return { ...state, type: state.type ?? text }
  return state.attribute === 'http-equiv' ? { ...state, httpEquiv: text } : state
}

/** Markup in raw text is markup to some parsers: in SVG, without scripts, after `<!--` in a script. */
function raw(state: HtmlState, character: string): HtmlState | HtmlFault {
  const { element } = state
  const end = `</${element}`
  const text = state.text + character.toLowerCase()
  if (state.text === end && /[\s/>]/.test(character)) {
    return step({ ...start, kind: 'name', element: `/${element}` }, character)
  }
  const isMarkup = element === 'script' ? text === '<!--' : /^<(?:[a-z!?]|\/.)/.test(text)
  if (isMarkup && !end.startsWith(text)) {
    return fault(`Unexpected ${text} inside <${element}>`, 'Write &lt; for <, or take it out.')
  }
  const isToken = end.startsWith(text) || '<!--'.startsWith(text)
  return { ...state, text: isToken ? text : character === '<' ? '<' : '' }
}

function fault(message: string, cure: string): HtmlFault {
  return { message, cure }
}
