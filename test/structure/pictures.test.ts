import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('the words of a picture', () => {
  it('may go over several lines between a name and what that person tells', () => {
    expect(
      entries('a.txt', [
        'Nuestras becarias de este año se presentan ellas mismas.',
        '',
        'Ada Byron',
        '',
        '[Ada Byron',
        'Periodista de datos',
        'Editora en El Muelle]',
        '',
        'Soy periodista en el puerto y trabajé quince años en radios y diarios de',
        'la costa, incluso seis en la redacción de un diario que ya no existe.',
        '',
        'Wei Lin',
        '',
        '[Wei Lin',
        'Observatorio de Mareas',
        ']',
        '',
        'Soy hidróloga y trabajo en el Observatorio de Mareas. Me gradué como',
        'ingeniera civil y tengo una maestría en ciencias del agua dulce.',
        '',
        'Juana Paz',
        '',
        '[Juana Paz',
        ']',
        '',
        'Hola, soy Juana. Actualmente trabajo como consultora para una red de',
        'defensorías públicas, y mi experiencia se centra en mapas de la tierra.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join('|')),
    ).toEqual(['|contributor Ada Byron', '|contributor Wei Lin', '|contributor Juana Paz'])
  })
})
