import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const people = (entry: string): string => entry.split(' | ').slice(1, 3).join(' | ')

/** The lines as plain text, and as Markdown. */
function inBothForms(lines: readonly string[]): string[][] {
  const plain = lines.map(line => line.replaceAll('*', ''))
  const spaced = lines.flatMap(line => [line, ''])
  return [entries('a.txt', plain).map(people), entries('a.md', spaced).map(people)]
}

describe('paragraphs that tell of one place or prize each', () => {
  it('quote a title and the team whose it is, and name its members', () => {
    const read = [
      'Ebbe-Lotse | team Möwen, recipient Ada Byron, recipient Jonas Weber',
      'Brücken in Stufen | team Treppenzähler',
      'Netzflicker | team Layer 7',
    ]
    for (const found of inBothForms([
      'Dritter Hafen-Hackathon mit klugen Karten',
      'Vierzig Studierende aus neun Hochschulen hatten dreißig Stunden Zeit und einen Saal ohne Fenster.',
      '„Wir haben die Latte nicht niedriger gelegt“, sagte Dr. Inge Hansen bei der Siegerehrung am Abend.',
      'Platz 1: Der „Ebbe-Lotse“ der „Möwen“ (Hochschule Norderhafen) überzeugte die Jury durch ein Modell, das jede Stunde rechnet. Zum Team gehören Ada Byron und Jonas Weber.',
      'Platz 2: Die Anwendung „Brücken in Stufen“ der „Treppenzähler“ (Technische Hochschule Süderhafen) zählt nicht die Länge, sondern die Stufen eines Weges.',
      'Platz 3: Mit ihrer Lösung zur Challenge „Mehr Wind“, dem „Netzflicker“, konnte sich das Team „Layer 7“ den dritten Platz sichern und fährt nun mit.',
      'Die Siegerteams erhalten Geldpreise von 500, 300 und 100 Euro, und alles steht unter freier Lizenz bereit.',
    ]))
      expect(found).toEqual(read)
  })

  it('say with a word before it what the work is called', () => {
    const read = [
      'MareaPareja | team Los Cangrejos, recipient Ada Byron, recipient Juana Paz',
      'Puerto Claro | team Byte de Sal, recipient Luz Prado, recipient Bruno Quispe',
      'Semillero Azul | recipient Inés Prado',
    ]
    for (const found of inBothForms([
      'Premian a ganadores del hackathon del puerto',
      'Con la participación de 212 jóvenes de diecinueve escuelas, este domingo concluyó el hackathon en el muelle viejo.',
      'La directora entregó el premio de primer lugar al equipo Los Cangrejos, integrado por Ada Byron y Juana Paz, estudiantes de náutica, quienes presentaron su proyecto MareaPareja, una plataforma que cruza las mareas con los reportes de los vecinos.',
      'El segundo lugar fue para el equipo Byte de Sal, conformado por Luz Prado y Bruno Quispe, con el proyecto Puerto Claro, una aplicación que registra las horas sin conexión.',
      'Asimismo, se otorgó una mención honorífica a Inés Prado, quien compitió sola y desarrolló Semillero Azul, un catálogo abierto de algas con fotografías.',
      'El jurado estuvo integrado por Patricia Olmos Vega y Rogelio Santamaría, quienes evaluaron el impacto.',
    ]))
      expect(found).toEqual(read)
  })

  it('name what got a prize that has a name and no number', () => {
    const read = [
      'Tide Tables | recipient Ada Byron, recipient Wei Lin',
      'Bridges That Hum | recipient Omar Diallo',
      'Letters Home | recipient Juana Paz',
    ]
    for (const found of inBothForms([
      'The winners of the harbour game jam',
      'For two days and nights 164 people sat in the old warehouse and drew boats, bells and gulls.',
      'The award for the best map went to “Tide Tables”, developed by Ada Byron and Wei Lin, in which the moon is never late.',
      'The audience award went to “Bridges That Hum”, created by Omar Diallo, a game that one plays with both ears closed.',
      'The special prize was awarded to “Letters Home”, written by Juana Paz, who posts one letter a week from a buoy.',
      'The prize money is 500 euros for each of them, and dinner was served at eight.',
    ]))
      expect(found).toEqual(read)
  })

  it('call the topic of a thesis its title, and say further on who supervised it', () => {
    const read = [
      'Erkennung von Treibeis auf Bildern kleiner Häfen | recipient Ada Byron, mentor Jonas Weber',
      'Rechnen mit Gezeiten | recipient Katrin Petersen',
      'Verhandlung von Liegeplätzen zwischen Booten | recipient Omar Diallo',
    ]
    for (const found of inBothForms([
      'Beste Abschlussarbeiten des Jahres',
      'Der Verein der Freunde des Hafens hat am Donnerstag wieder die besten Abschlussarbeiten ausgezeichnet.',
      'Der Preis für die beste Bachelorarbeit ging an Frau Ada Byron für ihre Arbeit zum Thema der Erkennung von Treibeis auf Bildern kleiner Häfen. Sie prüft zwei Verfahren. Betreut wurde die Arbeit von Dr. Jonas Weber.',
      'Den Preis für die beste Masterarbeit erhielt Frau Katrin Petersen für ihre Arbeit „Rechnen mit Gezeiten“. Sie beweist, dass der Mond recht hat.',
      'Der zweite Preis für die beste Masterarbeit ging an Herrn Omar Diallo für seine Arbeit zum Thema der Verhandlung von Liegeplätzen zwischen Booten. Er befragte neun Kapitäne.',
      'Die Preise sind mit je 500 Euro dotiert, und der Verein dankt der Sparkasse am Kai.',
    ]))
      expect(found).toEqual(read)
  })
})

describe('items that a label of winners opens', () => {
  it('name them with names that no list knows, who supervised them, and for which thesis', () => {
    const read = [
      'Pipelines for the Counting of Peat | recipient Zorvina Quellbright, mentor Ada Byron, mentor Wei Lin',
      'A Toolkit for Reading Parish Bells | recipient Omar Diallo, mentor Juana Paz',
      'Ferries Without Tears | recipient Tovin Ellweather, mentor Wei Lin',
    ]
    for (const found of inBothForms([
      'Northern society announces its dissertation prizes',
      'The panel received 63 nominations from 29 departments, and tried to install the software of each.',
      'Winner: Dr Zorvina Quellbright (University of Tides), supervised by Prof Ada Byron and Dr Wei Lin, for the thesis Pipelines for the Counting of Peat.',
      'Winner: Omar Diallo (Harbour Institute), supervised by Dr Juana Paz, for the dissertation A Toolkit for Reading Parish Bells.',
      'Joint winner: Tovin Ellweather (Tyne College), supervised by Dr Wei Lin, for the dissertation *Ferries Without Tears*.',
      'They will present their work at the meeting of the society in spring, and bring their own chairs.',
    ]))
      expect(found).toEqual(read)
  })
})

describe('sentences of Chinese that quote a title', () => {
  it('name who takes it on, from where, and who helps', () => {
    const read = [
      '潮汐表的增量压缩 | contributor 李明, mentor 王小舟',
      '为港口增加滚动升级 | contributor 欧阳晴, mentor Terry Kwok, mentor 付一鸣',
      '桥梁声音插件 | contributor Lim Jia Hui, mentor 王小舟',
    ]
    for (const found of inBothForms([
      '公示：港湾社区夏季中选名单出炉！',
      '经过导师与社区的层层审核，今年发布的项目任务中共有三个项目找到了主人，他们将开启项目开发之旅。',
      '“潮汐表的增量压缩”由来自北港大学的李明同学承担，导师为王小舟。该项目将引入按列族的增量压缩，减少后台写放大。',
      '“为港口增加滚动升级”由来自南港大学的欧阳晴同学承担，导师为 Terry Kwok、付一鸣。项目需要梳理升级状态机。',
      '“桥梁声音插件”由来自东港大学的 Lim Jia Hui 同学承担，导师为王小舟。目前插件出错时只会打印四个字。',
    ]))
      expect(found).toEqual(read)
  })

  it('name several, with what they study', () => {
    const read = [
      '渡口的灯 | mentor 张静, recipient 李明, recipient 王芳',
      '被折叠的海图 | mentor 陈波, recipient 刘洋',
    ]
    for (const found of inBothForms([
      '我院学子获第三届港口叙事大赛一等奖',
      '作品《渡口的灯》由新闻学教研室教师张静任指导老师，作者为：2018级新闻学专业的李明、软件学院2018级王芳两位同学。该作品核查了四百个渡口今日的状态。',
      '作品《被折叠的海图》由播音教研室陈波任指导老师，作者为2018级电视学专业刘洋同学。该作品分析了十二档节目的播出时段。',
    ]))
      expect(found).toEqual(read)
  })
})

describe('paragraphs that tell of nobody’s work', () => {
  it('list who decides on a prize that is still to be given', () => {
    expect(
      inBothForms([
        'Preis für eine herausragende Masterarbeit 2025 ausgeschrieben',
        'Der Verbund vergibt auch in diesem Jahr einen mit 500 Euro dotierten Preis für eine herausragende Masterarbeit.',
        'Das Entscheidungsgremium wurde vom Vorstand benannt und hat folgende Mitglieder:',
        '1. Prof. Dr. Ada Byron, Universität Norderhafen',
        '2. Dr. Jonas Weber, Verein Offene Gezeiten',
        '3. Katrin Petersen, Hochschule am Kai',
        'Vorschläge richten Sie bitte per E-Mail an die Geschäftsstelle des Verbunds.',
      ]),
    ).toEqual([[], []])
  })

  it('say what prizes there are, and what people said of them', () => {
    expect(
      inBothForms([
        'The harbour prize 2026',
        'The first prize is 500 euros, and the second prize is a rope of nine metres that anybody may use.',
        'The prize was given for the first time in 1988, when the harbour had no lamp and the town no bell.',
        '“We have looked for a lamp for years”, said Ada Byron, who keeps the keys of the old tower.',
        'The award goes to works on tides, and the committee reads them all in one long night in March.',
      ]),
    ).toEqual([[], []])
  })
})
