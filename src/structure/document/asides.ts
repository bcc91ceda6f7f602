/** Lists of people who belong to no entry: a jury, sponsors, runners-up, those who are thanked. */

import type { Features } from '../features/features.js'
import { isRole, meaningOf, namesSeveral, roleOfLabel } from '../phrases/labels/meaning.js'
import { isAside, speaksThanks } from '../phrases/sentences/others.js'
import { endsSentence } from '../phrases/titles/title.js'

/** Marks the lines that introduce such a list, and those that stand below one. */
export function markAsides(all: readonly Features[]): void {
  let open: Open | null = null
  for (const feature of all) {
    if (introduces(feature)) {
      feature.introducesAside = true
      const depth = feature.line.kind === 'heading' ? feature.line.depth : deepest
      open = { depth, named: false, last: feature.line.index }
      continue
    }
    open = open && stillOpen(all, feature, open)
    if (feature.label && feature.labelCount === 1 && !namesWinner(feature) && isAside(feature.label.text))
      feature.aside = true
    if (open) addTo(open, feature)
  }
}

/** A list as it goes on to a line, or `null` where it ends; the entries that follow have their first lines back. */
function stillOpen(all: readonly Features[], feature: Features, open: Open): Open | null {
  if (open.depth !== deepest || !isField(feature)) return closes(feature, open) ? null : open
  for (const above of all.slice(open.last + 1, feature.line.index)) above.aside = false
  return null
}

function addTo(open: Open, feature: Features): void {
  feature.aside = true
  if (feature.people <= leastNamed) return
  open.named = true
  open.last = feature.line.index
}

/** A list of others that goes on; `last` is the last line that names one of them, or introduces them. */
interface Open {
  depth: number
  named: boolean
  last: number
}

const leastNamed = 0.5

/** Whether a line is a field of entries, which say of each who made it and what: below text about a jury they begin. */
function isField({ label, labelCount, from, text }: Features): boolean {
  if (!label || labelCount < fewestFields || from + label.valueFrom >= text.length) return false
  return label.meaning === 'title' || (isRole(label.meaning) && label.meaning !== 'mentor')
}

const fewestFields = 3

/** Who said what is quoted above: "— The jury". */
const signs = /^[–—―]\s*[^:：]+$/u
const deepest = 7
const longestHeading = 6

function introduces(feature: Features): boolean {
  const { line, text, time } = feature
  // A word from the sponsors has its time among the talks.
  if (line.index === 0 || line.dropped || time || signs.test(text)) return false
  // What a jury says of the work that stands above.
  if (/[:：]$/u.test(text) && meaningOf(text.slice(feature.from, -1)) === 'description') return false
  if (listsMentors(feature)) return true
  if (namesWinner(feature)) return false
  const short = feature.words <= longestHeading && !endsSentence(text)
  if (line.kind !== 'heading' && !short && !/[:：]$/u.test(text)) return false
  return isAside(text) && (line.kind === 'heading' || /[:：]$/u.test(text) || feature.people < 1)
}

/** Whether what won stands behind the name of a prize: "Special prize of the jury: Tide tables". */
function namesWinner({ label, from, text }: Features): boolean {
  return label?.meaning === 'prize' && from + label.valueFrom < text.length
}

/** Whether a line says once in the document that those who help stand below: they help nobody by name. */
function listsMentors({ text, from, textCount, caption }: Features): boolean {
  if (caption || textCount > 1 || text.length > longestCaption || !/[:：]$/u.test(text)) return false
  const words = text.slice(from, -1).replace(/\s*\([^()]*\)$/u, '')
  return roleOfLabel(words) === 'mentor' && namesSeveral({ text: words })
}

const longestCaption = 100

const longestAside = 25

function closes(feature: Features, { depth, named }: Open): boolean {
  if (feature.line.kind === 'heading') return feature.line.depth <= depth
  // What a jury decided is no list of its members.
  if (feature.label?.meaning === 'prize' || feature.endsAsOthers || isWork(feature)) return true
  // Below a heading of thanks a sentence of thanks introduces those who are thanked.
  return (
    (named && feature.words > longestAside) || (/[:：]$/u.test(feature.text) && !speaksThanks(feature.text))
  )
}

const surelyWork = 2.5

/** Whether an item is a title and who made it. */
function isWork({ line, splits }: Features): boolean {
  return line.opensItem && splits.some(({ separator, score }) => separator === 'by' && score > surelyWork)
}
