/** Number words, by language: 1 to 99 in the forms that stand before a noun. */

interface Numerals {
  /** 1 to 20; forms of other genders and cases stand after a slash. */
  units: string
  /** 20 to 90 by tens. */
  tens: string
  /** The ways to join a ten and a unit: `twenty-one`, `einundzwanzig`. */
  join: ((ten: string, unit: string) => string)[]
}

const spaced = (ten: string, unit: string): string => `${ten} ${unit}`
const hyphened = (ten: string, unit: string): string => `${ten}-${unit}`
const joined = (ten: string, unit: string): string => `${ten}${unit}`
const reversed = (between: string) => (ten: string, unit: string) => `${unit}${between}${ten}`
const between = (word: string) => (ten: string, unit: string) => `${ten} ${word} ${unit}`

const numerals: Readonly<Record<string, Numerals>> = {
  en: {
    units:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    join: [hyphened, spaced],
  },
  de: {
    units:
      'ein/eine/einen/einem/einer zwei/zweier drei/dreier vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    join: [reversed('und')],
  },
  nl: {
    units:
      'één/een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    join: [reversed('en'), reversed('ën')],
  },
  da: {
    units:
      'en/et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
    tens: 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems',
    join: [reversed('og')],
  },
  sv: {
    units:
      'en/ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    join: [joined],
  },
  fr: {
    units:
      'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    tens: 'vingt trente quarante cinquante soixante septante quatre-vingt/huitante nonante',
    join: [hyphened, between('et')],
  },
  es: {
    units:
      'un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    tens: 'veinte/veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    join: [between('y'), joined],
  },
  pt: {
    units:
      'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    join: [between('e')],
  },
  it: {
    units:
      'un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    join: [joined, (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit],
  },
  pl: {
    units:
      'jeden/jedna/jedno dwa/dwie/dwóch/dwoje trzy/trzech/troje cztery/czterech/czworo pięć/pięciu/pięcioro sześć/sześciu/sześcioro siedem/siedmiu/siedmioro osiem/ośmiu/ośmioro dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu dwadzieścia/dwudziestu',
    tens: 'dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu',
    join: [spaced],
  },
  cs: {
    units:
      'jeden/jedna/jedno dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct/dvanácti třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet/dvaceti',
    tens: 'dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát',
    join: [spaced],
  },
  ru: {
    units:
      'один/одна/одно/одного два/две/двух/двое/двоих три/трёх/трех/трое/троих четыре/четырёх/четырех/четверо/четверых пять/пяти/пятеро/пятерых шесть/шести/шестеро/шестерых семь/семи/семеро/семерых восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати двадцать/двадцати',
    tens: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
    join: [spaced],
  },
  uk: {
    units:
      "один/одна/одне два/дві/двох/двоє три/трьох/троє чотири/чотирьох/четверо п'ять/п’ять/п'яти/п’яти/п'ятеро/п’ятеро шість/шести/шестеро сім/семи/семеро вісім/восьми дев'ять/дев’ять/дев'яти/дев’яти десять/десяти одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять/п’ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять/дев’ятнадцять двадцять",
    tens: "двадцять тридцять сорок п'ятдесят/п’ятдесят шістдесят сімдесят вісімдесят дев'яносто/дев’яносто",
    join: [spaced],
  },
  zh: {
    units: '一 二/两/兩 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
    tens: '二十 三十 四十 五十 六十 七十 八十 九十',
    join: [joined],
  },
  ja: {
    units: '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
    tens: '二十 三十 四十 五十 六十 七十 八十 九十',
    join: [joined],
  },
  ko: {
    units:
      '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 열세 열네 열다섯 열여섯 열일곱 열여덟 열아홉 스무/스물',
    tens: '스물 서른 마흔 쉰 예순 일흔 여든 아흔',
    join: [joined],
  },
}

/** French counts 71 to 99 on from 60 and 80. */
const scores: readonly (readonly [number, string])[] = [
  [60, 'soixante'],
  [80, 'quatre-vingt'],
]

/** The number words of a language (a BCP 47 primary subtag) in lower case, with their numbers; empty where it is unknown. */
export function numeralsOf(language: string): ReadonlyMap<string, number> {
  const words = spell(numerals[language])
  if (language === 'fr') addScores(words)
  return words
}

function spell(rules: Numerals | undefined): Map<string, number> {
  const words = new Map<string, number>()
  if (rules === undefined) return words
  const units = rules.units.split(' ').map(forms => forms.split('/'))
  const tens = rules.tens.split(' ').map(forms => forms.split('/'))
  for (const [above, forms] of tens.entries()) {
    for (const [below, unit] of units.slice(0, 9).entries())
      for (const word of combine(forms, unit, rules.join)) words.set(word, (above + 2) * 10 + below + 1)
    for (const ten of forms) words.set(ten, (above + 2) * 10)
  }
  for (const [index, forms] of units.entries()) for (const unit of forms) words.set(unit, index + 1)
  return words
}

function combine(tens: string[], units: string[], join: Numerals['join']): string[] {
  return tens.flatMap(ten => units.flatMap(unit => join.map(rule => rule(ten, unit))))
}

function addScores(words: Map<string, number>): void {
  const units = numerals.fr?.units.split(' ') ?? []
  for (const [start, score] of scores)
    for (const [index, forms] of units.slice(0, 19).entries())
      for (const unit of forms.split('/')) {
        const value = start + index + 1
        if (value > 69) words.set(`${score}-${unit}`, value).set(`${score} et ${unit}`, value)
      }
  words.set('quatre-vingts', 80)
}
