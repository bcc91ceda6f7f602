import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const lines = [
  'Ces exposés ont lieu une fois par mois, chaque séance a son thème.',
  '',
  '**Mardi 9 mai 2023, 14h00** :',
  '',
  'Les courants près des côtes.',
  '',
  '- Ada Byron (IMT)',
  '- Wei Lin (Port de Lune)',
  '',
  '**Mardi 6 juin 2023, 14h00** :',
  '',
  'Modèles de houle.',
  '',
  '- Juana Paz (IMT)',
  '- Omar Diallo (Université du Port)',
]

const sessions = [
  ' | Les courants près des côtes. | speaker Ada Byron, speaker Wei Lin | ',
  ' | Modèles de houle. | speaker Juana Paz, speaker Omar Diallo | ',
]

describe('names below a title that stands right below a date', () => {
  it('are those who speak about it', () => {
    expect(withoutGroup(entries('a.md', lines))).toEqual(sessions)
  })

  it('are so where nothing but the line marks them', () => {
    const flat = lines.filter(line => line !== '').map(line => line.replace(/^- |\*\*/g, ''))
    expect(withoutGroup(entries('a.txt', flat)).map(entry => entry.split(' | ')[1])).toEqual(
      sessions.map(entry => entry.split(' | ')[1]),
    )
  })

  it('are entries of their own where each stands alone', () => {
    const alone = lines.filter(line => !line.includes('Lin') && !line.includes('Diallo'))
    expect(withoutGroup(entries('a.md', alone))).not.toEqual(sessions)
  })
})

function withoutGroup(found: string[]): string[] {
  return found.map(entry => entry.replace(/^[^|]*\| /, ' | '))
}
