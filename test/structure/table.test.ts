import { describe, expect, it } from 'vitest'
import { isInverted } from '../../src/structure/document/tables/columns.js'

const column = {
  meaning: null,
  people: 0,
  title: 0,
  words: 3,
  given: 0,
  clock: false,
  told: false,
  signed: false,
  parted: null,
}

describe('a column of names', () => {
  it.each(['Apellidos y nombre', 'Apellidos, nombre', 'Nachname, Vorname', 'Last name, first name'])(
    'has the family name first under “%s”',
    label => {
      expect(isInverted({ ...column, label })).toBe(true)
    },
  )

  it.each(['Nombre', 'Student', 'Name, Ort', null])('has it as it comes under “%s”', label => {
    expect(isInverted({ ...column, label })).toBe(false)
  })
})
