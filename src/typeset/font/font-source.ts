/** A font file and what CSS calls it. */
export interface FontSource {
  family: string
  /** 1 to 1000; 400 is regular, 700 bold. */
  weight: number
  style: 'normal' | 'italic'
  /** The first and last code points that it may be used for; all when left out. */
  unicodeRange?: readonly (readonly [number, number])[]
  /** The bytes of a TrueType or OpenType font that does not vary; called once, when the face is first used. */
  load(): Uint8Array
}
