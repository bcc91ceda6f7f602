import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Typst as its users run it: justified and hyphenated, tagged, with an outline. */
export function createRenderer(faces) {
  const fontPaths = [...new Set(faces.map(face => dirname(face.path)))]
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })
  return path => {
    const pdf = compiler.pdf({ mainFileContent: readFileSync(path, 'utf8') })
    compiler.evictCache(10)
    return pdf
  }
}
