/** What a range of codes may span: they must differ in their last byte only (Adobe Technical Note 5411). */
const rangeSize = 256

/** A CMap from two-byte codes, 0 and on, to the `texts` they stand for (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(texts: readonly string[]): string {
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += rangeSize) {
    const part = texts.slice(start, start + rangeSize)
    ranges.push(`<${hex(start)}><${hex(start + part.length - 1)}>[${part.map(utf16).join('')}]`)
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict/CMap defineresource pop
end
end
`
}

/** A glyph that has no text of its own, because the one before it has all, is mapped to what cannot be seen. */
function utf16(text: string): string {
  const units = [...(text || '\u200b')].map(character => character.split('').map(unitHex).join(''))
  return `<${units.join('')}>`
}

function unitHex(unit: string): string {
  return hex(unit.charCodeAt(0))
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0')
}
