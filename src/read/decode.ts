/** Bytes to text. */
export function decode(value: string | Uint8Array): string {
  if (typeof value === 'string') return value.replace(/^\ufeff/, '')
  return new TextDecoder('utf-8').decode(value)
}
