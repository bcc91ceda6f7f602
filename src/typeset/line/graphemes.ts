let segmenter: Intl.Segmenter | undefined

/** What readers take for one character, by UAX 29. The segmenter is made when a text first needs it: that takes long. */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}
