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

/** What a word counts; small words that are others in another language are left out. */
export const numerals: ReadonlyMap<string, number> = new Map(
  Object.values(byLanguage).flatMap(words =>
    words
      .split(' ')
      .flatMap((forms, index) => forms.split('/').map(form => [form, index + 2] as const))
      .filter(([form]) => form !== '-'),
  ),
)

/** Digits in Han, and the two of counting. */
export const hanNumerals: ReadonlyMap<string, number> = new Map([
  ...[...'二三四五六七八九十'].map((digit, index) => [digit, index + 2] as const),
  ['两', 2],
  ['兩', 2],
])
