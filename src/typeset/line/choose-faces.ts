import type { FontFace } from '../font/face.js'
import { graphemesOf } from './graphemes.js'

/** Text that one face sets. */
export interface FaceRun {
  face: FontFace
  /** The characters it stands for. */
  text: string
  /** The characters that are set: others only where no face has the right ones. */
  shown: string
  /** Whether no face has the right ones, nor a space that will do. */
  isMissing: boolean
}

/** Formatting characters that faces need no glyph for. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u

/** Splits text by the first face that has each grapheme; a grapheme no face has is shown as a replacement. */
export function chooseFaces(text: string, faces: readonly FontFace[]): FaceRun[] {
  const [first] = faces
  if (!first || text === '') return []
  if (covers(first, text)) return [{ face: first, text, shown: text, isMissing: false }]
  const runs: FaceRun[] = []
  for (const { segment } of graphemesOf(text)) {
    const face = faces.find(candidate => covers(candidate, segment))
    const last = runs.at(-1)
    if (!face) runs.push(replacement(segment, faces, first))
    else if (last?.face === face && last.text === last.shown) {
      last.text += segment
      last.shown += segment
    } else runs.push({ face, text: segment, shown: segment, isMissing: false })
  }
  return runs
}

function covers(face: FontFace, text: string): boolean {
  for (const character of text) {
    if (!face.has(character.codePointAt(0) ?? 0) && !ignorable.test(character)) return false
  }
  return true
}

/** The faces with the one of a word's letters first: brackets and full stops are then of the same. */
export function facesByLetters(text: string, faces: readonly FontFace[]): readonly FontFace[] {
  const [letter] = /\p{L}/u.exec(text) ?? []
  const face = letter && faces.find(candidate => covers(candidate, letter))
  return face && face !== faces[0] ? [face, ...faces] : faces
}

/** What stands for a character that no face has, best first. */
const replacements = ['\uFFFD', '\u25A1', '?']

/** Spaces that few faces have are set as a plain space. */
const spaces = /^[\u2000-\u200A\u202F\u205F\u3000]$/

function replacement(segment: string, faces: readonly FontFace[], first: FontFace): FaceRun {
  if (spaces.test(segment)) return { face: first, text: segment, shown: ' ', isMissing: false }
  for (const shown of replacements) {
    const face = faces.find(candidate => covers(candidate, shown))
    if (face) return { face, text: segment, shown, isMissing: true }
  }
  return { face: first, text: segment, shown: '?', isMissing: true }
}
