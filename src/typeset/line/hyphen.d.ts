declare module 'hyphen/*' {
  /** Puts soft hyphens into a text. */
  export function hyphenateSync(text: string): string
}
