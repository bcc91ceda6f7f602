/** Width and height of a page in points. */
export interface PageMeasure {
  width: number
  height: number
}

/** Where nobody says otherwise. */
export const a4: PageMeasure = { width: 595.276, height: 841.89 }
