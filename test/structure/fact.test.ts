import { describe, expect, it } from 'vitest'
import { factOf } from '../../src/structure/phrases/facts/fact.js'

describe('a fact', () => {
  it.each([
    ['R$ 12.000', 'money'],
    ['5.000 €', 'money'],
    ['$5k', 'money'],
    ['bis zu 3.000 Euro', 'money'],
    ['5 万元', 'money'],
    ['Saturday, 12 May 2024', 'date'],
    ['VIERNES 18 DE AGOSTO', 'date'],
    ['8月17日（土）', 'date'],
    ['June 8 & 9, 2019', 'date'],
    ['January – March 2026', 'date'],
    ['Freitag', 'date'],
    ['星期六', 'date'],
    ['February – March', 'date'],
    ['Abril', 'date'],
    ['von März bis Juni', 'date'],
    ['Last updated on 3 July 2024', 'date'],
    ['Última actualización: 3 de julio de 2024', 'date'],
    ['Zuletzt geändert am 3. Juli 2024', 'date'],
    ['10:00 – 10:40', 'time'],
    ['10 h 15', 'time'],
    ['45 minutos', 'time'],
    ['3 months', 'number'],
    ['98,5', 'number'],
    ['https://tides.example/card', 'address'],
    ['<ada@tides.example>', 'address'],
    ['🕙 Jueves 19, 10h00 – Auditorio', 'date'],
    ['10:50–11:35 · Room 2 · Talk', 'time'],
    ['Belém, PA', 'place'],
    ['Kumasi, Ghana', 'place'],
    ['San José, Costa Rica', 'place'],
    ['Photo by Ada Byron CC BY 4.0', 'picture'],
    ['Foto: Wei Lin, CC BY-SA 4.0', 'picture'],
    ['写真：南 花子', 'picture'],
  ])('%s is one: %s', (text, kind) => {
    expect(factOf(text)).toBe(kind)
  })

  it.each([
    'A table of tides',
    'Updated tables, 2024',
    '12 May 2024 – Ada Byron',
    'Ada Byron',
    'Ada Byron, Ghana',
    'Web3 for harbours',
    '7 habits of quiet engines',
    'Tides, waves and floods',
    'Day by day',
    '',
  ])('“%s” is none', text => {
    expect(factOf(text)).toBeNull()
  })
})
