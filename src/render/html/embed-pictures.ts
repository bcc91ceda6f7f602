/** Gives the bytes of a file that the template names; `null` where it is none of its files. */
export type ReadPicture = (url: string) => Uint8Array | null

const attribute = String.raw`\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?`
const image = new RegExp(`<img(?:${attribute})*`, 'gi')
const source = /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)')/i
const styleSheet = /<style>[\s\S]*?<\/style>/gi
const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"'()]+))\s*\)/gi

/** Puts the pictures of a template's folder into its HTML page, which asks for no files: `img` and `url()` in the style. */
export function embedPictures(html: string, read: ReadPicture): string {
  return html
    .replace(image, tag =>
      tag.replace(source, (found, name: string, double?: string, single?: string) => {
        const data = dataUrl(double ?? single ?? '', read)
        return data ? `${name}"${data}"` : found
      }),
    )
    .replace(styleSheet, style =>
      style.replace(cssUrl, (found, double?: string, single?: string, bare?: string) => {
        const data = dataUrl(double ?? single ?? bare ?? '', read)
        return data ? `url("${data}")` : found
      }),
    )
}

const types: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

function dataUrl(url: string, read: ReadPicture): string | null {
  const type = types[/\.([a-z]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '']
  const bytes = type ? read(url) : null
  return bytes && `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
