import type { Report } from '../report.js'
import type { HtmlElement } from './html-tree.js'
import { hint } from './suggest.js'
import { checkSvgElement } from './svg-elements.js'

/** Elements that are laid out. */
export const supportedElements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote body br caption center cite code col colgroup data dd del details dfn div dl dt ' +
    'em figcaption figure footer form font h1 h2 h3 h4 h5 h6 header hgroup hr html i img ins kbd label li main mark menu nav ' +
    'nobr ol p pre q s samp search section small span strike strong sub summary sup svg table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
)

/** Elements that have nothing to show on paper: left out without a word. */
const silentElements: ReadonlySet<string> = new Set(
  (
    'area base datalist dialog head link map meta noscript param script source style template title track ' +
    'button input option optgroup select textarea progress meter output'
  ).split(' '),
)

/** Warns of an element that is not known. Its content is laid out all the same where CSS displays it. */
export function checkElement(element: HtmlElement, report: Report): void {
  const { name, isSvg, place } = element
  if (isSvg) {
    checkSvgElement(element, report)
    return
  }
  if (supportedElements.has(name) || silentElements.has(name)) return
  const reason = `Unexpected element "<${name}>", which is not supported${hint(name, supportedElements)}`
  report.warn('unsupported-element', reason, place)
}
