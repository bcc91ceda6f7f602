import type { CssNodePlain } from 'css-tree'
import type { Place, Report } from '../report.js'
import { maxNesting, offsetTooDeep } from './nesting.js'
import { parseCss } from './parse-css.js'
import type { StylesheetSource } from './stylesheet.js'

/** Where a reader says what it does not understand. */
export type Warnings = Pick<Report, 'warn'>

/** A style sheet's text and where each part of it stands. */
export class CssSource {
  readonly #file: StylesheetSource
  readonly #report: Warnings
  /** Set where every message has this one place. */
  readonly #fixedPlace: Place | null

  constructor(file: StylesheetSource, report: Warnings, fixedPlace: Place | null = null) {
    this.#file = file
    this.#report = report
    this.#fixedPlace = fixedPlace
  }

  parse(context: 'stylesheet' | 'declarationList'): CssNodePlain {
    const { source, line = 1, column = 1, offset = 0 } = this.#file
    const tooDeep = offsetTooDeep(source)
    if (tooDeep !== null) {
      const reason = `Unexpected nesting deeper than ${maxNesting} brackets; the style sheet is not read`
      this.#report.warn('nesting-too-deep', reason, this.#placeAt(tooDeep))
      return parseCss('', { context })
    }
    return parseCss(source, {
      context,
      line,
      column,
      offset,
      positions: true,
      filename: this.#file.path,
      onParseError: (error, node) => {
        this.#report.warn('invalid-css', `Unexpected CSS: ${error.message}`, this.placeOf(node))
      },
    })
  }

  #placeAt(offset: number): Place {
    const { path, source, offset: start = 0, line = 1, column = 1 } = this.#file
    const before = source.slice(0, offset).split('\n')
    const last = (before.at(-1) ?? '').length
    return (
      this.#fixedPlace ?? {
        path,
        line: line + before.length - 1,
        column: before.length === 1 ? column + last : last + 1,
        offset: start + offset,
      }
    )
  }

  placeOf(node: { loc?: CssNodePlain['loc'] }): Place {
    const { path, offset = 0, line = 1, column = 1 } = this.#file
    return this.#fixedPlace ?? { path, ...(node.loc?.start ?? { offset, line, column }) }
  }

  textOf(node: CssNodePlain): string {
    if (!node.loc) return ''
    const { offset = 0, source } = this.#file
    return source.slice(node.loc.start.offset - offset, node.loc.end.offset - offset)
  }
}
