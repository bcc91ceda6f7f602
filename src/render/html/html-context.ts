/**
 * Follows the HTML of a template from output to output, so that each output knows what it stands in and how it is to
 * be escaped.
 */

import type { Scanner } from '../template/rewrite.js'
import type { OutputContext } from '../template/site.js'
import { type HtmlState, isSettled, join, joinTurns, start, unknown } from './html-state.js'
import { type HtmlFault, step } from './html-step.js'

const urlAttributes: ReadonlySet<string> = new Set([
  'action',
  'archive',
  'background',
  'base',
  'cite',
  'classid',
  'codebase',
  'data',
  'dynsrc',
  'formaction',
  'href',
  'icon',
  'longdesc',
  'lowsrc',
  'manifest',
  'ping',
  'poster',
  'profile',
  'src',
  'usemap',
])
/** Code, lists of URLs, what decides on the meaning of other attributes, and what SVG's animations set. */
const codeAttribute =
  /^(?:on.*|style|srcdoc|srcset|imagesrcset|type|http-equiv|sandbox|xmlns(?::.*)?|attributename|by|from|to|values)$/

export class HtmlContext implements Scanner<HtmlState> {
  state: HtmlState = start

  readonly join = join
  readonly joinTurns = joinTurns

  get isWhole(): boolean {
    return this.state.kind === 'text'
  }

  feed(text: string): (HtmlFault & { offset: number }) | null {
    for (let offset = 0; offset < text.length; offset += 1) {
      const next = step(this.state, text.charAt(offset))
      if ('cure' in next) return { ...next, offset }
      this.state = next
    }
    return null
  }

  print(): void {
    if (this.state.kind === 'value') this.state = { ...this.state, text: this.state.text + unknown }
  }

  context(): OutputContext {
    const { state } = this
    switch (state.kind) {
      case 'text':
        return { kind: 'text' }
      case 'value':
        return valueContext(state)
      case 'raw':
        return rawContext(state)
      case 'comment-start':
      case 'comment':
        return forbidden('a comment', 'Print values outside comments.')
      case 'before-value':
        return forbidden('an attribute without quotes', 'Put quotes around the value.')
      case 'declaration':
        return forbidden('a declaration', 'Print values between tags or inside quoted attributes.')
      default:
        return forbidden('a tag', 'Print values between tags or inside quoted attributes.')
    }
  }
}

function valueContext({ element, attribute, quote, text, httpEquiv }: HtmlState): OutputContext {
  if (quote === '') return forbidden('an attribute without quotes', 'Put quotes around the value.')
  if (codeAttribute.test(attribute)) return forbidden(`the ${attribute} attribute`, 'Use a class instead.')
  if (attribute === 'content' && httpEquiv !== '' && httpEquiv !== 'content-security-policy') {
    return forbidden(`the content of http-equiv="${httpEquiv}"`, 'Write it out.')
  }
  const name = attribute.slice(attribute.lastIndexOf(':') + 1)
  return urlAttributes.has(name) ? urlContext(element, attribute, quote, text) : { kind: 'attribute', quote }
}

function urlContext(element: string, attribute: string, quote: string, text: string): OutputContext {
  if (element === 'script' || element === 'base') {
    return forbidden(`the ${attribute} attribute of <${element}>`, 'Write it out.')
  }
  if (/^[\t\n\f\r ]*$/.test(text)) return { kind: 'url', quote }
  if (isSettled(text)) return { kind: 'attribute', quote }
  return forbidden(
    `the middle of the ${attribute} attribute`,
    'Let the value be all of the address, or write its start: https:, http:, mailto:, /, ? or #.',
  )
}

function rawContext({ element, type, text }: HtmlState): OutputContext {
  if (text !== '') return forbidden('a tag', 'Print values between tags.')
  if (element === 'title' || element === 'textarea') return { kind: 'plain' }
  if (element === 'style') return { kind: 'style' }
  if (element !== 'script') return forbidden(`<${element}>`, 'Print values outside it.')
  if (type === null) return { kind: 'script' }
  if (type === 'application/ld+json' || type === 'application/json') return { kind: 'json' }
  return forbidden('a script', 'Only <script type="application/json"> may hold values.')
}

function forbidden(where: string, cure: string): OutputContext {
  return { kind: 'forbidden', where, cure }
}
