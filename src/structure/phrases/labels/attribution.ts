/** Who wrote a note, as shared notepads mark it (HackMD, CodiMD): "[name=Ada Byron]". */
import { isKnownLabel, type Label, roleOfLabel } from './meaning.js'

/** The label that an attribution is, with what the writer is where it says so: "[name=發表者 Ada Byron]". */
export function attributionOf(text: string): Label | null {
  const [all, said = ''] = isBracketed(text) ? (attribution.exec(text) ?? []) : []
  if (all === undefined) return null
  const role = isKnownLabel(said) ? roleOfLabel(said) : null
  return role
    ? { text: said, key: role, meaning: role, valueFrom: all.length }
    : { text: 'name', key: 'author', meaning: 'author', valueFrom: '[name='.length }
}

/** What all attributions begin with: nearly no line does. */
const isBracketed = (text: string) => text.charAt(0) === '['
const attribution = /^\[name=(?:([^\s\]]+)\s)?(?=[^\]]+\])/u

/** Where what a line says ends: the tags behind an attribution are no part of it. */
export function valueEnd(text: string): number {
  return isBracketed(text) && attribution.test(text) ? text.indexOf(']') : text.length
}
