import { describe, expect, it } from 'vitest'
import { introducedName } from '../../src/structure/document/people/self-introductions.js'
import { entries } from './announce.js'

describe('a name that somebody gives', () => {
  it.each([
    ['Hi everyone, my name is Ada Byron, and I count waves.', 'Ada Byron'],
    ['Hello! I’m Wei, a diver.', 'Wei'],
    ['Hi Juana here! I am based near the harbour.', 'Juana'],
    ['Hola a todas, soy Ana María Pérez y vivo en el puerto.', 'Ana María Pérez'],
    ['Olá! Meu nome é João da Silva.', 'João da Silva'],
    ['Moin! Ich bin Katrin Petersen und messe Gezeiten.', 'Katrin Petersen'],
    ['Bonjour à tous ! Je m’appelle Zoé et je plonge.', 'Zoé'],
    ['大家好！我叫李明，来自北岸。', '李明'],
  ])('is found: %s', (text, name) => {
    const found = introducedName(text)
    expect(found && text.slice(...found)).toBe(name)
  })

  it.each(['I am happy to say that we have six fellows.', 'Hello world, a first program', 'Hi all!'])(
    'is none: %s',
    text => {
      expect(introducedName(text)).toBeNull()
    },
  )
})

describe('paragraphs in which people introduce themselves', () => {
  it.each([
    ['a.txt', ''],
    ['a.md', '**'],
  ])('are entries, in %s', (name, mark) => {
    const found = entries(name, [
      'We are happy to present the newest fellows of the Tide Institute. Each of them has written a short post.',
      '',
      `${mark}Hi everyone, my name is Ioanna Markou${mark}, I come from an island and am in the second year of my PhD at the Institute for Coasts.`,
      '',
      `${mark}Hello all! I'm Wanjiru Kamau${mark}, a student at the Rift Valley Technical University and an assistant at the Centre for Soils.`,
      '',
      `${mark}Hey! My name is Beñat.${mark} I ring birds and study their songs, in a town with too many gulls.`,
    ])
    expect(found.map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      ': contributor Ioanna Markou',
      ': contributor Wanjiru Kamau',
      ': contributor Beñat',
    ])
  })

  it('are none where the author alone does', () => {
    expect(
      entries('a.txt', [
        'Hi everyone, my name is Ada Byron, and this is the news of the harbour.',
        'The cranes have been painted. The old lighthouse opens again in spring.',
      ]),
    ).toEqual([])
  })
})

describe('places in a ranking before what won them', () => {
  it('are known in other words, too, below a line that introduces all', () => {
    const found = entries('a.md', [
      '## Premiados',
      '',
      'Se han premiado los prototipos que mejor valoración han recibido.',
      '',
      'Los prototipos premiados son:',
      '',
      '* Primer clasificado: Gota-App<br>',
      '  Una aplicación que propone reducir el consumo de agua en los edificios del puerto.<br>',
      '  Portavoz de la idea: Santiago Jiménez.<br>',
      '  Premio: 3.000 €',
      '* Segundo clasificado: Plataforma Noria<br>',
      '  Un proyecto para la publicación de los turnos de riego de toda la comarca.<br>',
      '  Portavoz de la idea: Alfonso Sanchis.<br>',
      '  Premio: 2.000 €',
    ])
    expect(found.map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Gota-App: contributor Santiago Jiménez',
      'Plataforma Noria: contributor Alfonso Sanchis',
    ])
  })
})

describe('the time before the text about an entry', () => {
  it('is no part of it', () => {
    const found = entries('a.txt', [
      'Agenda del festival',
      'Mapas del puerto, por Joaquín Terán.',
      '15.30h El mapa libre del puerto se hace entre todos y se usa en más lugares de los que creemos.',
      'Responsable de Comunidad, Mapas Libres',
      'Afiches sin morir en el intento, por Felicitas Barberis.',
      '16.30h Consejos, atajos y recursos para diseñar afiches con programas libres.',
      'Mareas y datos, por Nicolás Vélez y Rodolfo',
      '17h Qué publica el puerto, qué debería publicar y cómo pedirlo a quien corresponde.',
    ])
    expect(
      found.map(entry => entry.split(' | ').slice(2).join(': ').split(' ').slice(0, 7).join(' ')),
    ).toEqual([
      'speaker Joaquín Terán: El mapa libre del',
      'speaker Felicitas Barberis: Consejos, atajos y recursos',
      'speaker Nicolás Vélez, speaker Rodolfo: Qué publica',
    ])
  })

  it('is none where a picture stands there', () => {
    const found = entries('a.md', [
      '# Vencedores',
      '',
      '### Feirinha',
      '',
      'Equipe: Gustavo Romano, Luciana Prates',
      '',
      '🥕 Um sistema de troca de sobras entre as barracas do porto.',
      '',
      '### Balança Justa',
      '',
      'Equipe: Paulo dos Santos, Elisa Lima',
      '',
      '⚖️ Um projeto de grande impacto para quem compra por quilo.',
    ])
    expect(found.map(entry => entry.split(' | ')[3])).toEqual([
      'Um sistema de troca de sobras entre as barracas do porto.',
      'Um projeto de grande impacto para quem compra por quilo.',
    ])
  })
})
