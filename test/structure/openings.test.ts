import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('words before every name may end in a preposition that changes with the name', () => {
  expect(
    entries('xerrades.txt', [
      'Les xerrades de les marees',
      'Taules per a ports petits',
      "A càrrec d'Àlex Ferrer",
      'La taula cap en una targeta. No falla mai, faci el que faci la lluna.',
      'Ponts que canten',
      'A càrrec de Pau Capdevila',
      'Nou rius enregistrats en un any. Escoltarem els tres millors.',
      'Cartes sense segell',
      "A càrrec de l'Oriol Serrat",
      "L'arxiu obre les seves caixes. En llegirem nou, amb permís.",
    ]),
  ).toEqual([
    ' | Taules per a ports petits | speaker Àlex Ferrer | La taula cap en una targeta. No falla mai, faci el que faci la lluna.',
    ' | Ponts que canten | speaker Pau Capdevila | Nou rius enregistrats en un any. Escoltarem els tres millors.',
    " | Cartes sense segell | speaker Oriol Serrat | L'arxiu obre les seves caixes. En llegirem nou, amb permís.",
  ])
})
