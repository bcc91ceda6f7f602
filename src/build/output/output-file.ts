/** A file that is to stand in the output folder. */
export interface OutputFile {
  /** Within the output folder, with `/`. */
  path: string
  content: string | Uint8Array
}
