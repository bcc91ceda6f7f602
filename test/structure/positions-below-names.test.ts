import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('takes headings below names for what somebody is, also one that stands once', () => {
  const found = entries('a.md', [
    'Desde el puerto compartimos lo que aprendemos sobre mareas, redes y barcas.',
    '',
    '# Odalys Prunell',
    '### Ingeniera de Redes',
    'Interesada en las mareas desde niña, repara boyas y enseña a otros a hacerlo.',
    '',
    '# Juana Paz',
    '### Ingeniera de Redes',
    'Entusiasta de los mapas viejos, dibuja la costa en cuadernos que nadie ha visto.',
    '',
    '# Luis Ortega',
    '### Ingeniera de Redes',
    'Iba para panadero y acabó contando olas, ahora no sabría hacer otra cosa.',
    '',
    '# Omar Diallo',
    '### Harbour Manager',
    'De pequeño le regalaron una radio y desde entonces escucha a los barcos de noche.',
  ])
  expect(
    found.map(entry =>
      entry
        .split(' | ')
        .slice(1, 4)
        .map(part => part.slice(0, 28)),
    ),
  ).toEqual([
    ['', 'contributor Odalys Prunell', 'Interesada en las mareas des'],
    ['', 'contributor Juana Paz', 'Entusiasta de los mapas viej'],
    ['', 'contributor Luis Ortega', 'Iba para panadero y acabó co'],
    ['', 'contributor Omar Diallo', 'De pequeño le regalaron una '],
  ])
})
