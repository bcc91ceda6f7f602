import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('the place between people and their title', () => {
  const lines = [
    'Residencias: las personas seleccionadas',
    'El centro cerró en marzo su convocatoria. Llegaron 212 propuestas de 19 países.',
    'Itzel Camacho Duarte',
    'Oaxaca, México',
    '«Cartografía de un zumbido»',
    'Una instalación que traduce el camino de las abejas en sonidos que se pueden oír.',
    'Joan Ribera i Soler',
    'Vilanova de la Ribera, España',
    '«El archivo que olvida»',
    'Un servidor que borra cada noche una parte de lo que guarda y pide que la escriban de nuevo.',
    'Yolanda Ruiz y Omar Diallo',
    'Valparaíso, Chile / Tacna, Perú',
    '«Telar de mareas»',
    'Un telar en el que cada hilo es una marea y cada nudo un puerto.',
    'La siguiente convocatoria abrirá en enero de 2025.',
    'Contacto de prensa: prensa@marea.example',
  ]

  it('is known by its shape, and what stands once behind the last text is none of it', () => {
    expect(entries('a.txt', lines)).toEqual([
      ' | Cartografía de un zumbido | contributor Itzel Camacho Duarte | Una instalación que traduce el camino de las abejas en sonidos que se pueden oír.',
      ' | El archivo que olvida | contributor Joan Ribera i Soler | Un servidor que borra cada noche una parte de lo que guarda y pide que la escriban de nuevo.',
      ' | Telar de mareas | contributor Yolanda Ruiz, contributor Omar Diallo | Un telar en el que cada hilo es una marea y cada nudo un puerto.',
    ])
  })
})
