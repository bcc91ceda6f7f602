import type { ComputedStyle } from '../css/computed-style.js'

/** Changes case by the language's rules (CSS Text 3, 2.1). */
export function transformText(text: string, style: ComputedStyle): string {
  const transform = style['text-transform']
  if (transform === 'none') return text
  const locale = localeOf(style.language)
  if (transform === 'uppercase') return text.toLocaleUpperCase(locale)
  if (transform === 'lowercase') return text.toLocaleLowerCase(locale)
  return text.replaceAll(/(?<![\p{L}\p{N}'’])\p{L}/gu, letter => letter.toLocaleUpperCase(locale))
}

/** A tag that `Intl` takes, or none: documents carry any text in `lang`. */
function localeOf(language: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? language : undefined
}
