import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const people = (entry: string): string => entry.split(' | ').slice(1, 3).join(' | ')

describe('paragraphs that tell of one work each', () => {
  it('quote its title in the same marks', () => {
    const lines = [
      '# Drei Stipendien vergeben',
      '',
      'Auch in diesem Jahr vergibt der Verein Stipendien an Menschen, die am Hafen schreiben:',
      '',
      'Ada Byron berichtet von den Fähren. Ihr Projekt »Letzte Leine« erscheint einmal im Monat auf Papier.',
      '',
      'Juana Paz und Omar Diallo gründen das Büro »Ebbe«, das kleine Redaktionen in allen Fragen der Gezeiten unterstützt.',
      '',
      'Ines Prado entwickelt mit »Tidenfunk mobil« ein Studio auf einem Kahn, das jede Woche woanders liegt.',
      '',
      'Über die Vergabe entschied eine Jury, bestehend aus Karl Hoffmann (Hafenblatt) und Mei Tanaka (freie Autorin).',
    ]
    const read = [
      'Letzte Leine | recipient Ada Byron',
      'Ebbe | recipient Juana Paz, recipient Omar Diallo',
      'Tidenfunk mobil | recipient Ines Prado',
    ]
    expect(entries('a.md', lines).map(people)).toEqual(read)
    expect(entries('a.txt', lines).map(people)).toEqual(read)
  })

  it('name those who made it behind the words that say so, and those who helped behind others', () => {
    expect(
      entries('a.md', [
        '# Premios de la Feria del Puerto',
        '',
        'El jueves se entregaron los premios de la cuarta feria, del tercero al primero:',
        '',
        'El tercer premio fue para la Escuela del Faro, con el proyecto “Boyas de barro”. Los ganadores fueron los alumnos Bruno Quispe y Luz Amarilla, con la docente tutora Prof. Inés Prado. Recibieron una lupa.',
        '',
        'El segundo premio quedó en manos del Colegio de la Ría, con el proyecto “Un faro que canta”. La alumna ganadora fue Nadia Kowal, acompañada por el docente Rubén Fretes. Recibió una beca.',
        '',
        'Y el primer premio fue para el Instituto Juana Paz, con el proyecto “Mapa de los barcos hundidos”. El equipo, formado por Sofía Cubilla, Enzo Maidana y Celso Ayala, viajará a Lisboa. El jurado destacó su paciencia.',
        '',
        'Los trabajos fueron evaluados por un jurado integrado por Lourdes Pavetti y Osvaldo Frutos.',
      ]).map(people),
    ).toEqual([
      'Boyas de barro | recipient Bruno Quispe, recipient Luz Amarilla, mentor Inés Prado',
      'Un faro que canta | recipient Nadia Kowal, mentor Rubén Fretes',
      'Mapa de los barcos hundidos | recipient Sofía Cubilla, recipient Enzo Maidana, recipient Celso Ayala',
    ])
  })

  it('may name somebody with a name that no list knows, and quote what somebody says below', () => {
    expect(
      entries('a.txt', [
        'Winners of the Young Harbour Prize',
        'The eleventh prize, on the theme “Water: from the source to the tap”, was given on Wednesday in the town hall.',
        'Of all 936 entries, 211 came from schools.',
        'In schools, first place went to Qwilla Zanthor, from the College of Tides, for the work “Cisterns: what a river keeps in the yard”.',
        'In second place came Wesley Burns, with the work “Hear the leak: cheap sensors in old pipes”. He receives a boat.',
        'Third was Marina Tokuda, from the Bog Institute, with the work “Soap, foam and reeds”.',
        '“What strikes me most is that they went out and listened to those who use the water”, said the head of the council, Antonio Guerra.',
        'Dinner was served at eight.',
      ]).map(people),
    ).toEqual([
      'Cisterns: what a river keeps in the yard | recipient Qwilla Zanthor',
      'Hear the leak: cheap sensors in old pipes | recipient Wesley Burns',
      'Soap, foam and reeds | recipient Marina Tokuda',
    ])
  })

  it('are no works where people are quoted, or one phrase is', () => {
    expect(
      entries('a.txt', [
        'A quiet week at the harbour',
        'The council met on Monday and spoke about the ferries for three hours.',
        '“We have never had so many complaints about a bridge in all these years.” So said Ada Byron, who has run the office since May.',
        'Omar Diallo called the new timetable “a bad joke that nobody laughs about, least of all on the islands.” He will write to the ministry.',
        'Wei Lin spoke of the “Grand Plan”, and asked who would pay for it in the end.',
      ]),
    ).toEqual([])
  })

  it('have long titles, in marks that are alike on both sides too, also where they open with them', () => {
    const lines = [
      'Premios del XII Certamen del Puerto',
      'El jurado seleccionó los trabajos que se defendieron en el salón de actos durante dos días de noviembre.',
      'Primer Premio en el área de Aguas al trabajo de investigación ”Mareas del norte y sus relojes”, realizado por Ada Byron, de la Universidad del Faro.',
      'Segundo Premio en el área de Aguas al trabajo de investigación “Beneficios de las boyas de barro para los barcos de vela: el tratamiento que les dan las ordenanzas de los puertos pequeños del mar interior”, realizado por Juana Paz, de la Universidad de la Ría.',
      'Accésits, dotados con 200 euros cada uno:',
      '“Efecto del cambio de rumbo sobre la deriva de los troncos en los ríos que llegan al puerto”, realizado por Omar Diallo, de la Escuela de Náutica.',
      '“El papel de las linternas en los consejos de los faros más altos de la costa”, realizado por Inés Prado, de la Escuela de Náutica.',
    ]
    expect(entries('a.txt', lines).map(people)).toEqual([
      'Mareas del norte y sus relojes | recipient Ada Byron',
      'Beneficios de las boyas de barro para los barcos de vela: el tratamiento que les dan las ordenanzas de los puertos pequeños del mar interior | recipient Juana Paz',
      'Efecto del cambio de rumbo sobre la deriva de los troncos en los ríos que llegan al puerto | recipient Omar Diallo',
      'El papel de las linternas en los consejos de los faros más altos de la costa | recipient Inés Prado',
    ])
  })

  it('have no title in what they call a category', () => {
    const lines = [
      '# Lesewettbewerb am Hafen – die Sieger',
      '',
      'In diesem Jahr kamen 40 Beiträge bei uns an, und wir haben lange gelesen, bis die Sieger feststanden.',
      '',
      'Ada Byron (8 Jahre) gewann den 1. Platz in der Kategorie "Beste Ebbe" mit einem gemalten Bild von einem schlafenden Seehund.',
      '',
      'Den 2. Platz in der Kategorie "Größte Flut" gewinnt Omar Diallo (7 Jahre). Auch er reichte gleich mehrere Bilder ein, die uns überzeugten.',
      '',
      'Einen hervorragenden 3. Platz belegt in der Kategorie "Beste Ebbe" Juana Paz (9 Jahre) mit ihrem Text über den Leuchtturm.',
    ]
    expect(entries('a.md', lines).map(people)).toEqual([
      ' | recipient Ada Byron',
      ' | recipient Omar Diallo',
      ' | recipient Juana Paz',
    ])
  })
})

describe('paragraphs that tell of one place in a ranking each', () => {
  it('name those who won it, or the members of the team', () => {
    expect(
      entries('a.txt', [
        'The harbour hackathon is over',
        'Fourteen teams crossed the finish line, and these are the winners:',
        'Congratulations to Team Driftwood, who was awarded first place. Team members include Jessica Olander, Dan Linfoot, and Jeroen Kleinveld. They built a client for buoys.',
        'Team Slow Boat received second place honors. Congratulations to the one-woman team of Dagmara Janicka.',
        'Third place went to Team Night Shift. Contributing team members include Gokul S and Manoj Patankar.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual([
      'recipient Jessica Olander, recipient Dan Linfoot, recipient Jeroen Kleinveld',
      'recipient Dagmara Janicka',
      'recipient Gokul S, recipient Manoj Patankar',
    ])
  })

  it('do so in another language, whoever stands first', () => {
    expect(
      entries('a.txt', [
        'Los premiados del puerto',
        'El primer premio de esta edición recayó en Lucía Revuelta por una báscula que pesa cada colmena por la noche.',
        'Pedro Cobo fue reconocido con el segundo premio por un archivo sonoro de las redes, abierto al público desde mayo.',
        'El tercer premio fue para Sara Abascal e Iván Hoz, por una voz que dice qué autobús se acerca a la parada.',
        'De los nueve trabajos presentados el jurado seleccionó tres, y destacó la gran calidad de todos.',
      ]).map(each => each.split(' | ')[2]),
    ).toEqual([
      'recipient Lucía Revuelta',
      'recipient Pedro Cobo',
      'recipient Sara Abascal, recipient Iván Hoz',
    ])
  })

  it('are no text about how the places were given, nor what introduces them', () => {
    expect(
      entries('a.txt', [
        'The harbour hackathon is over',
        'Judging took place from September 30th to October 4th, by these criteria:',
        '30%: State of the hull',
        '20%: Clarity of the horn',
        '35%: Use to others',
        'And the winners are, from the third to the first place:',
        'Third place went to Ada Byron. She built a client for buoys.',
        'Second place went to Wei Lin. He drew a map of all the lost keys.',
        'First place went to Juana Paz. She wrote a bell that rings below the water.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['recipient Ada Byron', 'recipient Wei Lin', 'recipient Juana Paz'])
  })
})

describe('headings that quote a title behind what it won', () => {
  it('give the title, and the text below those who made it', () => {
    expect(
      entries('a.md', [
        '# Os vencedores do Prémio Porto',
        '',
        ...[
          [
            '1.º classificado – “Ementa do Cais”',
            'O prémio foi para o trabalho “Ementa do Cais”, desenvolvido por Lourenço Teles, Mafalda Prado e Hélder Paz.',
          ],
          [
            '2.º classificado – “Rotas – O Mar em Horários”',
            'O segundo prémio foi atribuído ao trabalho “Rotas – O Mar em Horários”, da autoria de Vasco d’Orey Palha.',
          ],
          [
            'Menção honrosa Instituto da Ria – “Aula no Barco”',
            'O Instituto da Ria distinguiu o trabalho “Aula no Barco”, da autoria da professora Conceição Malafaya. São dez fichas.',
          ],
        ].flatMap(([heading, text]) => [`## ${heading}`, '', `${text}`, '']),
      ]).map(people),
    ).toEqual([
      'Ementa do Cais | recipient Lourenço Teles, recipient Mafalda Prado, recipient Hélder Paz',
      'Rotas – O Mar em Horários | recipient Vasco d’Orey Palha',
      'Aula no Barco | recipient Conceição Malafaya',
    ])
  })
})

describe('people and their country in a sentence of their own', () => {
  it('stand before the text about them', () => {
    const lines = [
      'Six proposals win our water grants',
      'After four weeks of reading we have the names:',
      'Yesenia Tzoc Caal, Guatemala. She will report on a committee of women who run the water of nine villages.',
      'Ana Funes Portillo and Kevin Orellana, El Salvador. They will report on a river that is cleaned after each storm.',
      'Marcela Solano Brenes, Costa Rica. She will report on a network of wells that share one notebook.',
      'Each story will be printed in August.',
    ]
    expect(entries('a.txt', lines)).toEqual([
      ' |  | recipient Yesenia Tzoc Caal | She will report on a committee of women who run the water of nine villages.',
      ' |  | recipient Ana Funes Portillo, recipient Kevin Orellana | They will report on a river that is cleaned after each storm.',
      ' |  | recipient Marcela Solano Brenes | She will report on a network of wells that share one notebook.',
    ])
  })
})
