import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a label inside a line, before text about what its people made', () => {
  it.each([
    ['plain lines', 'a.txt', ''],
    ['a numbered list', 'a.md', '1. '],
  ])('ends with the sentence that names them, in %s', (_, name, mark) => {
    const found = entries(name, [
      'Fallo del Premio Marea',
      '',
      'El jurado se reunió en noviembre y ha leído 134 trabajos.',
      '',
      `${mark}Lo que respira bajo el puerto (categoría Vídeo). Autoría: Elvira Mora y Tomás Gil. Seis cortos sobre la vida del fango, con una cámara prestada.`,
      '',
      `${mark}Atlas sonoro de la ría (categoría Sonido). Autoría: Ramón Ibáñez. Trescientas grabaciones y una guía para repetirlas.`,
      '',
      `${mark}La tabla de mi abuela (Premio del público). Autoría: Zoe Lafuente. Cuarenta artículos breves sobre los vientos.`,
    ])
    expect(found).toEqual([
      ' | Lo que respira bajo el puerto | recipient Elvira Mora, recipient Tomás Gil | Seis cortos sobre la vida del fango, con una cámara prestada.',
      ' | Atlas sonoro de la ría | recipient Ramón Ibáñez | Trescientas grabaciones y una guía para repetirlas.',
      ' | La tabla de mi abuela | recipient Zoe Lafuente | Cuarenta artículos breves sobre los vientos.',
    ])
  })
})

describe('a label without the colon that others have', () => {
  const found = (line: string): string[] =>
    entries('a.txt', [
      'Arbeitsstipendien vergeben',
      'Die Stiftung vergibt in diesem Jahr drei Stipendien.',
      'Henrike Sommer, Universität Kiel',
      'Vorhaben: Briefe aus dem Watt',
      'Begleitung: Prof. Dr. Jonas Weber',
      'Henrike Sommer gibt die Briefe einer Vermessung heraus und veröffentlicht sie am Tag ihrer Abschrift.',
      'Katrin Petersen, Universität Bremen',
      line,
      'Begleitung: Dr. Lena Brandt',
      'Was passiert, wenn man alle Tafeln aller Häfen zusammenlegt? Ein Versuch über zehn Jahre.',
      'Jens Petersen, Universität Rostock',
      'Vorhaben: Karten der Ebbe',
      'Begleitung: Dr. Wei Lin',
      'Ein offenes Bildarchiv, das gemeinsam mit den Fischern entsteht.',
    ])

  it.each(['Vorhaben: Tafeln ohne Ende', 'Vorhaben – Tafeln ohne Ende'])('means the same: %s', line => {
    expect(found(line).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Briefe aus dem Watt: recipient Henrike Sommer, mentor Jonas Weber',
      'Tafeln ohne Ende: recipient Katrin Petersen, mentor Lena Brandt',
      'Karten der Ebbe: recipient Jens Petersen, mentor Wei Lin',
    ])
  })

  it('names those who help below those who do the work, whatever it is', () => {
    const text = entries('a.txt', [
      'The new keepers',
      'Ada Byron',
      'Lamplighter: Omar Diallo',
      'The table fits on a card. It is never wrong, whatever the moon does.',
      'Wei Lin',
      'Lamplighter: Grace Hopper',
      'A recording from nine rivers, made over one year.',
      'Juana Paz',
      'Lamplighter: Jonas Weber',
      'A map of the mud, drawn anew every week.',
    ])
    expect(text.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Byron, mentor Omar Diallo',
      'contributor Wei Lin, mentor Grace Hopper',
      'contributor Juana Paz, mentor Jonas Weber',
    ])
  })
})

describe('a label with a few words, above the text about the work', () => {
  it('is a field, and the text the description', () => {
    const found = entries('a.md', [
      '# Diese Projekte fördern wir',
      '',
      '### Pegeluhr',
      '',
      '**Wer:** Henrike Sommer',
      '',
      '**Was:** Freie Firmware für Uhren',
      '',
      'Die Uhren der Häfen senden ihre Daten an den Hersteller. Das wird anders.',
      '',
      '### Brückenlupe',
      '',
      '**Wer:** Jens Petersen',
      '',
      '**Was** Geräusche sichtbar machen',
      '',
      'Ein Werkzeug, das zeigt, woher ein Ton kommt und wann er zuletzt gehört wurde.',
      '',
      '### Wattkasten',
      '',
      '**Wer:** Katrin Petersen',
      '',
      '**Was:** Gemeinsame Karten für Vereine',
      '',
      'Vereine teilen Karten auf Papier. Das Projekt will das ändern.',
    ])
    expect(found.map(entry => entry.split(' | ')[3]?.split(' ').slice(0, 3).join(' '))).toEqual([
      'Die Uhren der',
      'Ein Werkzeug, das',
      'Vereine teilen Karten',
    ])
  })
})
