/** What a file claims to conform to. */
export interface Standard {
  pdfua: boolean
  /** The part of ISO 19005, at level A. */
  pdfa: 2 | 3 | null
}

/**
 * Standards by name: PDF/UA-1 (ISO 14289-1) for those who hear or feel the page, with PDF/A-2a (ISO 19005-2) for
 * archives or PDF/A-3a (ISO 19005-3), which lets files of any kind be attached. `none` claims nothing, and is as well
 * tagged.
 */
export const standards = {
  'ua1,a2a': { pdfua: true, pdfa: 2 },
  'ua1,a3a': { pdfua: true, pdfa: 3 },
  none: { pdfua: false, pdfa: null },
} as const satisfies Record<string, Standard>

export type StandardName = keyof typeof standards

export const standardNames: readonly StandardName[] = ['ua1,a2a', 'ua1,a3a', 'none']
