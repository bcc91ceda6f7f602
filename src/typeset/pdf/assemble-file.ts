import { createHash } from 'node:crypto'
import { CrossReference } from './cross-reference.js'
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

/** More objects in a stream pack better; a reader has to unpack the whole of it to see one. */
const objectsPerStream = 200
const header = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

/**
 * A PDF 1.7 file of `objects` in any order: what is no stream goes into object streams (ISO 32000-1, 7.5.7), and a
 * cross-reference stream ends it. Its `ID` is a hash of its bytes, so equal content gives an equal file.
 */
export function assembleFile(objects: readonly FileObject[], root: number, info: number): Uint8Array {
  const sorted = byId(objects)
  const packs = packsOf(sorted.filter(object => !object.stream))
  const xrefId = objects.length + packs.length + 1
  const xref = new CrossReference(xrefId + 1)
  const streams = sorted.filter(object => object.stream)
  for (const [number, pack] of packs.entries()) {
    const id = objects.length + 1 + number
    for (const [index, object] of pack.entries()) xref.setPacked(object.id, id, index)
    streams.push(objectStream(id, pack))
  }
  const chunks = [latin1(header)]
  let offset = header.length
  for (const object of streams) {
    xref.setOffset(object.id, offset)
    const bytes = streamBytes(object)
    chunks.push(bytes)
    offset += bytes.length
  }
  xref.setOffset(xrefId, offset)
  const id = hash(chunks)
  const keys = `${xref.keys}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`
  chunks.push(streamBytes(streamObject(xrefId, keys, xref.bytes)))
  chunks.push(latin1(`startxref\n${offset}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

function packsOf(objects: readonly FileObject[]): FileObject[][] {
  const packs: FileObject[][] = []
  for (let at = 0; at < objects.length; at += objectsPerStream)
    packs.push(objects.slice(at, at + objectsPerStream))
  return packs
}

function byId(objects: readonly FileObject[]): FileObject[] {
  const sorted = new Array<FileObject | undefined>(objects.length)
  for (const object of objects) sorted[object.id - 1] = object
  return Array.from({ length: objects.length }, (_, index) => {
    const object = sorted[index]
    if (!object) throw new Error(`Unexpected object ${index + 1} that never ended`)
    return object
  })
}

function objectStream(id: number, objects: readonly FileObject[]): FileObject {
  const offsets: string[] = []
  let offset = 0
  for (const object of objects) {
    offsets.push(`${object.id} ${offset}`)
    offset += object.dictionary.length + 1
  }
  const head = `${offsets.join(' ')}\n`
  const text = head + objects.map(object => `${object.dictionary}\n`).join('')
  return streamObject(id, `/Type/ObjStm/N ${objects.length}/First ${head.length}`, latin1(text))
}

function streamObject(id: number, keys: string, bytes: Uint8Array): FileObject {
  const stream = deflate(bytes)
  return { id, dictionary: `<<${keys}/Filter/FlateDecode/Length ${stream.length}>>`, stream }
}

/** A stream object as it stands in the file. */
function streamBytes({ id, dictionary, stream }: FileObject): Uint8Array {
  const [head, tail] = [`${id} 0 obj\n${dictionary}\nstream\n`, '\nendstream\nendobj\n']
  return Buffer.concat([latin1(head), stream ?? new Uint8Array(), latin1(tail)])
}

/** 16 bytes in hexadecimal. */
function hash(chunks: readonly Uint8Array[]): string {
  const sha256 = createHash('sha256')
  for (const chunk of chunks) sha256.update(chunk)
  return sha256.digest('hex').slice(0, 32)
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
