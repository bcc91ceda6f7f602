import type { Metadata } from '../document.js'
import type { Standard } from './standard.js'

/**
 * The document's metadata as an XMP packet (ISO 16684-1), with the identification that PDF/UA-1 (clause 5) and PDF/A
 * (ISO 19005-2 and -3, 6.6.4) ask for, and the extension schema that lets the one stand in a file of the other.
 */
export function xmpPacket(metadata: Metadata, producer: string, standard: Standard): string {
  const { title, author, subject, keywords, language, date } = metadata
  const lines = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`,
    keywords.length > 0 && `<dc:subject><rdf:Bag>${keywords.map(listItem).join('')}</rdf:Bag></dc:subject>`,
    keywords.length > 0 && `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    date && `<xmp:CreateDate>${isoDate(date)}</xmp:CreateDate>`,
    date && `<xmp:ModifyDate>${isoDate(date)}</xmp:ModifyDate>`,
    standard.pdfua && '<pdfuaid:part>1</pdfuaid:part>',
    standard.pdfa && `<pdfaid:part>${standard.pdfa}</pdfaid:part>`,
    standard.pdfa && '<pdfaid:conformance>A</pdfaid:conformance>',
    standard.pdfua && standard.pdfa && pdfuaExtensionSchema,
  ]
  const properties = lines.filter(Boolean).join('\n')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${declarations(properties)}>
${properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
}

const pdfuaExtensionSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`

/** The namespaces whose prefixes stand in the text. */
function declarations(text: string): string {
  const used = Object.entries(namespaces).filter(([prefix]) => text.includes(`<${prefix}:`))
  return used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
}

function listItem(value: string): string {
  return `<rdf:li>${escapeXml(value)}</rdf:li>`
}

function isoDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** What XML 1.0 does not let stand in text, escaped or left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
