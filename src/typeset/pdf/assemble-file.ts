import { createHash } from 'node:crypto'
import { deflate } from './deflate.js'

/** An indirect object as it will stand in the file. */
export interface FileObject {
  /** From 1, without gaps. */
  id: number
  /** PDF syntax, one character a byte. */
  dictionary: string
  /** The bytes of a stream, as its `Filter` says; `null` for other objects. */
  stream: Uint8Array | null
}

/** Where the cross-reference table finds an object: type 1 at a byte offset, type 2 in an object stream. */
interface Entry {
  type: 0 | 1 | 2
  /** The byte offset, or the id of the object stream. */
  place: number
  /** The position in the object stream. */
  index: number
}

/** More objects in a stream pack better; a reader has to unpack the whole of it to see one. */
const objectsPerStream = 200
const header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
const firstEntry: Entry = { type: 0, place: 0, index: 65535 }

/**
 * A PDF 1.7 file of `objects`: what is no stream goes into object streams, and a cross-reference stream ends it
 * (ISO 32000-1, 7.5.7 and 7.5.8). Its `ID` is a hash of its bytes, so equal content gives an equal file.
 */
export function assembleFile(objects: readonly FileObject[], root: number, info: number): Uint8Array {
  const entries: Entry[] = [firstEntry]
  const chunks = [latin1(header)]
  let offset = header.length
  for (const object of withObjectStreams(objects, entries)) {
    const bytes = objectBytes(object)
    chunks.push(...bytes)
    entries[object.id] = { type: 1, place: offset, index: 0 }
    offset += byteLength(bytes)
  }
  const id = hash(chunks)
  chunks.push(
    ...objectBytes(crossReference(entries, offset, `/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`)),
  )
  chunks.push(latin1(`startxref\n${offset}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

/** The streams as they are and the other objects packed into streams; fills in the entries of those. */
function withObjectStreams(objects: readonly FileObject[], entries: Entry[]): FileObject[] {
  const streams = objects.filter(object => object.stream)
  const others = objects.filter(object => !object.stream).sort((a, b) => a.id - b.id)
  let id = objects.length
  for (let at = 0; at < others.length; at += objectsPerStream) {
    id += 1
    const packed = others.slice(at, at + objectsPerStream)
    for (const [index, object] of packed.entries()) entries[object.id] = { type: 2, place: id, index }
    streams.push(objectStream(id, packed))
  }
  return streams
}

function objectStream(id: number, objects: readonly FileObject[]): FileObject {
  const offsets: string[] = []
  let offset = 0
  for (const object of objects) {
    offsets.push(`${object.id} ${offset}`)
    offset += object.dictionary.length + 1
  }
  const head = `${offsets.join(' ')}\n`
  const stream = deflate(latin1(head + objects.map(object => `${object.dictionary}\n`).join('')))
  const keys = `/Type/ObjStm/N ${objects.length}/First ${head.length}`
  return { id, dictionary: streamDictionary(keys, stream), stream }
}

function crossReference(entries: readonly Entry[], offset: number, keys: string): FileObject {
  const id = entries.length
  const placeWidth = Math.ceil(Math.log2(offset + 1) / 8)
  const stream = deflate(xrefRows([...entries, { type: 1, place: offset, index: 0 }], placeWidth))
  const shape = `/Type/XRef/Size ${id + 1}/W[1 ${placeWidth} 2]/DecodeParms<</Predictor 12/Columns ${placeWidth + 3}>>`
  return { id, dictionary: streamDictionary(shape + keys, stream), stream }
}

/** Rows with the `Up` predictor of PNG, which makes them small once deflated. */
function xrefRows(entries: readonly Entry[], placeWidth: number): Uint8Array {
  const columns = placeWidth + 3
  const plain = Buffer.alloc(columns * (entries.length + 1))
  entries.forEach((entry, id) => {
    if (!entry) throw new Error(`Unexpected object ${id} that never ended`)
    const row = columns * (id + 1)
    plain[row] = entry.type
    plain.writeUIntBE(entry.place, row + 1, placeWidth)
    plain.writeUInt16BE(entry.index, row + 1 + placeWidth)
  })
  const rows = new Uint8Array((columns + 1) * entries.length)
  for (let id = 0; id < entries.length; id += 1) {
    const at = id * (columns + 1)
    rows[at] = 2
    for (let column = 0; column < columns; column += 1) {
      const here = columns * (id + 1) + column
      rows[at + 1 + column] = (plain[here] ?? 0) - (plain[here - columns] ?? 0)
    }
  }
  return rows
}

function objectBytes({ id, dictionary, stream }: FileObject): Uint8Array[] {
  if (!stream) return [latin1(`${id} 0 obj\n${dictionary}\nendobj\n`)]
  return [latin1(`${id} 0 obj\n${dictionary}\nstream\n`), stream, latin1('\nendstream\nendobj\n')]
}

function streamDictionary(keys: string, stream: Uint8Array): string {
  return `<<${keys}/Filter/FlateDecode/Length ${stream.length}>>`
}

/** 16 bytes in hexadecimal. */
function hash(chunks: readonly Uint8Array[]): string {
  const sha256 = createHash('sha256')
  for (const chunk of chunks) sha256.update(chunk)
  return sha256.digest('hex').slice(0, 32)
}

function byteLength(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0)
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
