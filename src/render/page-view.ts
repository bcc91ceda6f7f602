import { primaryLanguage } from './by-language.js'
import type { Stylesheet } from './rich.js'
import type { OptionValue } from './template/template-options.js'

/** What the template of any page sees, and what a page around Markdown needs. */
export interface PageView {
  title: string
  /** BCP 47 tag. */
  language: string
  /** The way the language is written. */
  direction: 'ltr' | 'rtl'
  /** The template's options. */
  options: Record<string, OptionValue>
  /** ISO date (`2011-05-09`) of the document, when the caller gives one. */
  date: string | null
  /** The template's CSS, for `<style>`. */
  stylesheet: Stylesheet
  /** The page in the vocabulary of schema.org, for `<script type="application/ld+json">`. */
  structuredData: object
  /** A Content-Security-Policy for the page: nothing from outside, no script but its own. */
  contentSecurityPolicy: string
}

const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** The way a language (BCP 47 tag) is written. */
export function directionOf(language: string): PageView['direction'] {
  return rightToLeft.has(primaryLanguage(language)) ? 'rtl' : 'ltr'
}
