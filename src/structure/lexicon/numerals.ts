/** Number words from 2 to 12, by language: one form after a slash stands for the other genders and cases. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  da: '- tre fire fem seks syv otte - - elleve tolv',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  pt: 'dois/duas três quatro cinco seis sete oito nove dez onze doze',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  pl: 'dwa/dwie/dwóch/dwoje trzy/trzech/troje cztery/czterech/czworo pięć/pięciu/pięcioro sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu',
  cs: 'dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct/dvanácti',
  ru: 'два/две/двух/двое три/трёх/трех/трое четыре/четырёх/четырех/четверо пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати',
  uk: "два/дві/двох/двоє три/трьох/троє чотири/чотирьох/четверо п'ять/п’ять/п’яти шість/шести сім/семи вісім/восьми дев'ять/дев’ять десять/десяти одинадцять дванадцять",
}

/** Ordinals from the first to the fifth, in the same way; forms that stand before places and prizes. */
const ordinalsByLanguage: Readonly<Record<string, string>> = {
  en: 'first second third fourth fifth',
  de: 'erster/ersten/erste/erstes zweiter/zweiten/zweite/zweites dritter/dritten/dritte/drittes vierter/vierten/vierte/viertes fünfter/fünften/fünfte/fünftes',
  nl: 'eerste tweede derde vierde vijfde',
  da: 'første anden tredje fjerde femte',
  sv: 'första/förste andra/andre tredje fjärde femte',
  fr: 'premier/première deuxième/second/seconde troisième quatrième cinquième',
  es: 'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta',
  ca: 'primer/primera segon/segona tercer/tercera quart/quarta cinquè/cinquena',
  pt: 'primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta',
  it: 'primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta',
  pl: 'pierwsze/pierwszą/pierwsza/pierwszego drugie/drugą/druga/drugiego trzecie/trzecią/trzecia/trzeciego czwarte/czwartą/czwarta piąte/piątą/piąta',
  cs: 'první/prvním druhé/druhou/druhá/druhém třetí/třetím čtvrté/čtvrtou/čtvrtá páté/pátou/pátá',
  ru: 'первое/первую/первый/первая второе/вторую/второй/вторая третье/третью/третий/третья четвёртое/четвертое/четвёртый/четвертый пятое/пятый',
  uk: "перше/першу/перший/перша друге/другу/другий/друга третє/третю/третій/третя четверте/четвертий п'яте/п’яте",
}

/** What a word counts; small words that are others in another language are left out. */
export const numerals = numbered(byLanguage, 2)

/** Which one a word says it is. */
export const ordinals = numbered(ordinalsByLanguage, 1)

/** The words of all languages with their numbers, which go up from the first. */
function numbered(words: Readonly<Record<string, string>>, first: number): ReadonlyMap<string, number> {
  const forms = Object.values(words).flatMap(line =>
    line.split(' ').flatMap((each, index) => each.split('/').map(form => [form, index + first] as const)),
  )
  return new Map(forms.filter(([form]) => form !== '-'))
}

/** Digits in Han, and the two of counting. */
export const hanNumerals: ReadonlyMap<string, number> = new Map([
  ...[...'二三四五六七八九十'].map((digit, index) => [digit, index + 2] as const),
  ['两', 2],
  ['兩', 2],
])
