import { describe, expect, it } from 'vitest'
import { labelOf } from '../../src/structure/phrases/labels/label.js'
import { meaningOf } from '../../src/structure/phrases/labels/meaning.js'
import { innerSegments } from '../../src/structure/phrases/labels/segments.js'

describe('a label', () => {
  it.each([
    ['Student', 'contributor'],
    ['Mentor(s)', 'mentor'],
    ['Co-Mentor', 'mentor'],
    ['Primary mentor', 'mentor'],
    ['Assigned Mentor(s)', 'mentor'],
    ['Referentin', 'speaker'],
    ['Betreuer:innen', 'mentor'],
    ['Ponentes', 'speaker'],
    ['Palestrante', 'speaker'],
    ['Lauréates', 'recipient'],
    ['Opiekunka', 'mentor'],
    ['Докладчик', 'speaker'],
    ['导师', 'mentor'],
    ['项目名称', 'title'],
    ['Proyecto', 'title'],
    ['Porteurs du projet', 'contributor'],
    ['Autor de la charla', 'author'],
    ['Nombre del proyecto', 'title'],
    ['Kurzbeschreibung', 'description'],
    ['概要', 'description'],
    ['Repository', 'field'],
    ['2nd place', 'prize'],
    ['Primer premio', 'prize'],
    ['Deuxième position', 'prize'],
    ['Tercera posición', 'prize'],
    ['最優秀賞', 'prize'],
    ['Accésit de Bachillerato', 'prize'],
    ['分享的主题是', 'title'],
    ['演講方式', 'field'],
    ['Convidada', 'speaker'],
    ['A cura di', 'speaker'],
    ['Membri', 'team'],
    ['Discentes', 'contributor'],
    ['Biografía', 'field'],
    ['Público objetivo', 'field'],
    ['Presentación', null],
    ['发表时间', 'field'],
  ])('%s says %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning)
  })

  it('is not known where no word of it is', () => {
    expect(meaningOf('libfoo')).toBeNull()
    expect(meaningOf('Position')).toBeNull()
    expect(meaningOf('Revisión de código')).toBeNull()
    expect(labelOf('Sobre Rosa Fdez. Vidal: abogada')).toMatchObject({ text: 'Sobre Rosa Fdez. Vidal' })
    expect(labelOf('14/06: the first day')).toBeNull()
  })

  it('stands before a colon, not in an address, a time or a sentence', () => {
    expect(labelOf('Mentor: Ada Byron')).toMatchObject({ text: 'Mentor', key: 'mentor', valueFrom: 8 })
    expect(labelOf('导师：李华')).toMatchObject({ meaning: 'mentor', valueFrom: 3 })
    expect(labelOf('https://example.org')).toBeNull()
    expect(labelOf('10:30 Opening')).toBeNull()
    expect(labelOf('Project 3 – A table of tides')).toMatchObject({ meaning: 'title', valueFrom: 12 })
    expect(labelOf('Apollo 3 – A table of tides')).toBeNull()
    expect(labelOf('[name=發表者 阿凱]')).toMatchObject({ text: '發表者', meaning: 'speaker', valueFrom: 10 })
    expect(labelOf('[name=Ada Byron] [time=Mon]')).toMatchObject({ meaning: 'author', valueFrom: 6 })
    expect(labelOf('We met. Then: nothing')).toBeNull()
    expect(labelOf('Tides, mentor: Ada')).toBeNull()
  })

  it('has one key for all genders and numbers of a role', () => {
    expect(labelOf('Studentinnen: A')?.key).toBe(labelOf('Student: A')?.key)
  })

  it('is found inside a line behind a mark', () => {
    const text = 'Faster tides (Mentor: Ada Byron), Student: Wei Lin'
    expect(innerSegments(text).map(({ label, from, to }) => [label?.meaning, text.slice(from, to)])).toEqual([
      ['mentor', 'Ada Byron'],
      ['contributor', 'Wei Lin'],
    ])
  })
})
