import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assembleFile, type FileObject } from '../../../src/typeset/pdf/assemble-file.js'
import { deflate } from '../../../src/typeset/pdf/deflate.js'
import { Name, Ref, Stream } from '../pdf-reader/lexer.js'
import { Objects } from '../pdf-reader/objects.js'

const dictionaries = (count: number): FileObject[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    dictionary: `<</Number ${index + 1}>>`,
    stream: null,
  }))

describe('assembleFile', () => {
  it('finds every object again, packed or not', () => {
    const stream = deflate(Buffer.from('some text'))
    const objects: FileObject[] = [
      ...dictionaries(450),
      { id: 451, dictionary: `<</Filter/FlateDecode/Length ${stream.length}>>`, stream },
    ]
    const read = new Objects(assembleFile(objects, 1, 2))
    for (let id = 1; id <= 450; id += 1) expect(read.dictionary(new Ref(id)).get('Number')).toBe(id)
    expect(read.stream(new Ref(451)).data.toString()).toBe('some text')
    expect(read.trailer.get('Root')).toEqual(new Ref(1))
    expect(read.trailer.get('Info')).toEqual(new Ref(2))
  })

  it('packs two hundred objects into a stream', () => {
    const read = new Objects(assembleFile(dictionaries(450), 1, 2))
    const packed = read.ids.map(id => read.get(new Ref(id))).filter(object => object instanceof Stream)
    const counts = packed.filter(({ dictionary }) => read.name(dictionary.get('Type')) === 'ObjStm')
    expect(counts.map(({ dictionary }) => dictionary.get('N'))).toEqual([200, 200, 50])
    expect(packed.every(({ dictionary }) => dictionary.get('Filter') instanceof Name)).toBe(true)
  })

  it('takes no object that never ended', () => {
    const [first, , third] = dictionaries(3)
    expect(first && third && (() => assembleFile([first, third], 1, 3))).toThrow('object 2 that never ended')
  })

  it('gives these bytes on every machine and version of Node', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `${(index * 7919) % 1009} `).join('')
    const stream = deflate(Buffer.from(text))
    const bytes = assembleFile(
      [...dictionaries(3), { id: 4, dictionary: `<</Length ${stream.length}>>`, stream }],
      1,
      2,
    )
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '51e96bdb2651cb0794e9eb8eb964ff496aa43065e4f4808121c32d36f3ed15fd',
    )
  })
})
