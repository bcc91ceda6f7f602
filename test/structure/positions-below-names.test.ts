import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('takes headings below names for what somebody is, also one that stands once', () => {
  const found = entries('a.md', [
    'Desde el puerto compartimos lo que aprendemos sobre mareas, redes y barcas.',
    '',
    '# Odalys Prunell',
    '### Ingeniera de Redes',
    'Desde el muelle norte repara boyas y enseña a otros a hacerlo.',
    '',
    '# Juana Paz',
    '### Ingeniera de Redes',
    'Entre faros y mapas viejos, dibuja la costa en cuadernos que nadie ha visto.',
    '',
    '# Luis Ortega',
    '### Ingeniera de Redes',
    'Hornea pan por la mañana y cuenta olas por la tarde, siempre con el mismo cuaderno.',
    '',
    '# Omar Diallo',
    '### Harbour Manager',
    'Por la noche escucha la radio de los barcos y anota quién entra y quién sale.',
  ])
  expect(
    found.map(entry =>
      entry
        .split(' | ')
        .slice(1, 4)
        .map(part => part.slice(0, 28)),
    ),
  ).toEqual([
    ['', 'contributor Odalys Prunell', 'Desde el muelle norte repara'],
    ['', 'contributor Juana Paz', 'Entre faros y mapas viejos, '],
    ['', 'contributor Luis Ortega', 'Hornea pan por la mañana y c'],
    ['', 'contributor Omar Diallo', 'Por la noche escucha la radi'],
  ])
})
