import type { Report, Warning } from '../report.js'
import type { LengthContext } from './length.js'
import { readStylesheet } from './read-stylesheet.js'
import type { Stylesheet, StylesheetSource } from './stylesheet.js'

/** A style sheet as it was read, and what was not understood. */
interface Reading {
  source: string
  context: string
  sheet: Stylesheet
  warnings: readonly Warning[]
}

/** The last reading of each file: one template prints many documents. */
const readings = new WeakMap<StylesheetSource, Reading>()

/**
 * Parses a style sheet for print, once for as long as its file is there; what is not understood is a warning every time.
 * `context` is what the page's size gives. The result is shared and must not be changed.
 */
export function parseStylesheet(file: StylesheetSource, context: LengthContext, report: Report): Stylesheet {
  const key = JSON.stringify(context)
  const known = readings.get(file)
  const reading = known?.source === file.source && known.context === key ? known : read(file, context, key)
  readings.set(file, reading)
  for (const warning of reading.warnings) report.warn(...warning)
  return reading.sheet
}

function read(file: StylesheetSource, context: LengthContext, key: string): Reading {
  const warnings: Warning[] = []
  const sheet = readStylesheet(file, context, { warn: (...warning) => warnings.push(warning) })
  return { source: file.source, context: key, sheet, warnings }
}
