/** A team that stands beside what it made: "Team Moth – Tide tables", "Tide tables (Team Moth)". */
import { roleOfLabel } from '../labels/meaning.js'

/** Where the work stands in a text that names its team, too, or `null`; offsets in the text. */
export function workBesideTeam(text: string): [from: number, to: number] | null {
  const [before = '', opening = ''] = teamBefore.exec(text) ?? []
  if (roleOfLabel(opening) === 'team') return [before.length, text.length]
  const [behind = '', inside = ''] = teamBehind.exec(text) ?? []
  return roleOfLabel(inside) === 'team' ? [0, text.length - behind.length] : null
}

const teamBefore = /^(\p{L}+)\s[^–—|:：]{1,40}?\s?[–—|:：-]\s+(?=\S)/u
const teamBehind = /(?<=\S)\s[([](\p{L}+)\s[^()[\]]+[)\]]$/u
