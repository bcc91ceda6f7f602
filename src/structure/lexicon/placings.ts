/** Places in a ranking, as running text says them: by place, ordinals and what they go with; lower case, whole words. */

/** Ordinals and nouns that go together, by language. */
const spoken: readonly (readonly [ordinals: readonly (readonly string[])[], nouns: readonly string[]])[] = [
  [
    [
      ['first', '1st'],
      ['second', '2nd'],
      ['third', '3rd'],
      ['fourth', '4th'],
      ['fifth', '5th'],
    ],
    ['place', 'prize'],
  ],
  [
    [
      ['erster', 'ersten', 'erste', '1.'],
      ['zweiter', 'zweiten', 'zweite', '2.'],
      ['dritter', 'dritten', 'dritte', '3.'],
      ['vierter', 'vierten', 'vierte', '4.'],
      ['fünfter', 'fünften', 'fünfte', '5.'],
    ],
    ['platz', 'preis'],
  ],
  [
    [
      ['premier', 'première', '1er', '1re'],
      ['deuxième', 'second', 'seconde', '2e'],
      ['troisième', '3e'],
      ['quatrième', '4e'],
      ['cinquième', '5e'],
    ],
    ['prix', 'place'],
  ],
  [
    [
      ['primer', '1er', '1º'],
      ['segundo', '2º', '2do'],
      ['tercer', '3er', '3º'],
      ['cuarto', '4º'],
      ['quinto', '5º'],
    ],
    ['premio', 'lugar', 'puesto'],
  ],
  [
    [
      ['primeiro', '1º'],
      ['segundo', '2º'],
      ['terceiro', '3º'],
      ['quarto', '4º'],
      ['quinto', '5º'],
    ],
    ['prémio', 'prêmio', 'lugar'],
  ],
  [
    [
      ['primo', '1º'],
      ['secondo', '2º'],
      ['terzo', '3º'],
      ['quarto', '4º'],
      ['quinto', '5º'],
    ],
    ['premio', 'posto'],
  ],
  [
    [['eerste'], ['tweede'], ['derde'], ['vierde'], ['vijfde']],
    ['plaats', 'prijs'],
  ],
  [
    [
      ['pierwsze', 'pierwszą', 'pierwsza'],
      ['drugie', 'drugą', 'druga'],
      ['trzecie', 'trzecią', 'trzecia'],
      ['czwarte', 'czwartą', 'czwarta'],
      ['piąte', 'piątą', 'piąta'],
    ],
    ['miejsce', 'nagrodę', 'nagroda'],
  ],
  [[['первое'], ['второе'], ['третье'], ['четвёртое', 'четвертое'], ['пятое']], ['место']],
]

/** By place, from the first. */
export const placings: readonly (readonly string[])[] = [0, 1, 2, 3, 4].map(place =>
  spoken.flatMap(([ordinals, nouns]) =>
    (ordinals[place] ?? []).flatMap(ordinal => nouns.map(noun => `${ordinal} ${noun}`)),
  ),
)
