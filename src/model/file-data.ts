/** What the stages note on the file that they hand along. */
declare module 'vfile' {
  interface DataMap {
    /** Hex digest of the bytes as they arrived, before they were decoded. */
    sha256: string
    /** What `handbillCompile` has rendered. */
    rendered: string | Uint8Array
  }
}

export {}
