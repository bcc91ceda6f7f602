import type { FontFace } from '../font/face.js'
import { graphemesOf } from './graphemes.js'
import { isEmoji } from './scripts.js'

/** Text that one face sets. */
export interface FaceRun {
  face: FontFace
  /** The characters it stands for. */
  text: string
  /** The characters that are set: others only where no face has the right ones. */
  shown: string
  /** Whether no face has the right ones, nor others that will do. */
  isMissing: boolean
  /** Whether nothing is to be seen: an emoji that no face has only says what it is to who reads the text out. */
  isHidden: boolean
}

/** Formatting characters that faces need no glyph for. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u

/** Splits text by the first face that has each grapheme; a grapheme no face has is shown as a replacement, an emoji not at all. */
export function chooseFaces(text: string, faces: readonly FontFace[]): FaceRun[] {
  const [first] = faces
  if (!first || text === '') return []
  if (covers(first, text)) return [{ face: first, text, shown: text, isMissing: false, isHidden: false }]
  const runs: FaceRun[] = []
  for (const { segment } of graphemesOf(text)) {
    const face = faces.find(candidate => covers(candidate, segment))
    const last = runs.at(-1)
    if (!face) runs.push(replacement(segment, faces, first))
    else if (last?.face === face && last.text === last.shown) {
      last.text += segment
      last.shown += segment
    } else runs.push({ face, text: segment, shown: segment, isMissing: false, isHidden: false })
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

/** The least room that says a text. */
const hairSpace = 0x200a

/** What stands for a character that no face has, best first. */
const replacements = ['\uFFFD', '\u25A1', '?']

/** Spaces that few faces have are set as a plain space. */
const spaces = /^[\u2000-\u200A\u202F\u205F\u3000]$/

/** A sign that is drawn as a key, and the two letters of a flag (UTS 51, 1.4.5 and annex B). */
const keycap = /^([\d#*])\uFE0F?\u20E3$/
const flag = /^[\u{1F1E6}-\u{1F1FF}]{2}$/u
const firstIndicator = 0x1f1e6

/** What says the same as a character without its glyph; `null` where nothing does. */
function inOtherWords(segment: string): string | null {
  if (spaces.test(segment)) return ' '
  if (flag.test(segment))
    return [...segment]
      .map(one => String.fromCodePoint(0x41 + (one.codePointAt(0) ?? 0) - firstIndicator))
      .join('')
  return keycap.exec(segment)?.[1] ?? null
}

function replacement(segment: string, faces: readonly FontFace[], first: FontFace): FaceRun {
  const run = { face: first, text: segment, isMissing: true, isHidden: false }
  const words = inOtherWords(segment)
  if (words !== null) return { ...run, shown: words, isMissing: false }
  if (isEmoji(segment)) {
    const face = faces.find(candidate => candidate.has(hairSpace))
    return { ...run, face: face ?? first, shown: face ? '\u200A' : ' ', isHidden: true }
  }
  for (const shown of replacements) {
    const face = faces.find(candidate => covers(candidate, shown))
    if (face) return { ...run, face, shown }
  }
  return { ...run, shown: '?' }
}
