declare module 'linebreak' {
  /** UAX 14, one break opportunity after the other. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
