import type { StructureAttributes } from '../document.js'
import {
  additiveSystem,
  alphabeticSystem,
  type CounterSystem,
  digitsFrom,
  fixedSystem,
  numericSystem,
  placesOf,
} from './counter-systems.js'

type Numbering = Extract<StructureAttributes, { owner: 'List' }>['numbering']

interface CounterStyle {
  format: (value: number) => string
  suffix: string
  /** How PDF names it. */
  numbering: Numbering
}

function symbol(text: string, numbering: Numbering): CounterStyle {
  return { format: () => text, suffix: '', numbering }
}

/** PDF has names for few systems; the others are numbers to it. What a system cannot say is in decimals. */
function system(write: CounterSystem, numbering: Numbering = 'Decimal', suffix = '.'): CounterStyle {
  return { format: value => write(value) ?? String(value), suffix, numbering }
}

const latin = 'abcdefghijklmnopqrstuvwxyz'

const roman = additiveSystem(3999, [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
])

const armenian = placesOf('ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ')
const georgian = placesOf('აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰ')
/** 15 and 16 are not written with the letters of the Name. */
const hebrew: [number, string][] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [16, 'טז'],
  [15, 'טו'],
  ...placesOf('אבגדהוזחטי'),
]

/** Zeros of the scripts whose digits follow each other. */
const zeros = {
  'arabic-indic': 0x660,
  persian: 0x6f0,
  devanagari: 0x966,
  bengali: 0x9e6,
  gurmukhi: 0xa66,
  gujarati: 0xae6,
  oriya: 0xb66,
  tamil: 0xbe6,
  telugu: 0xc66,
  kannada: 0xce6,
  malayalam: 0xd66,
  thai: 0xe50,
  lao: 0xed0,
  tibetan: 0xf20,
  myanmar: 0x1040,
  khmer: 0x17e0,
  cambodian: 0x17e0,
  mongolian: 0x1810,
}

const upper = (write: CounterSystem) => (value: number) => write(value)?.toUpperCase() ?? null
const lowerLatin = alphabeticSystem(latin)

/** The predefined counter styles (CSS Counter Styles 3, 6), all but the long ones of Chinese, Korean and Ethiopic. */
export const counterStyles: Readonly<Record<string, CounterStyle>> = {
  none: symbol('', 'None'),
  disc: symbol('•', 'Disc'),
  circle: symbol('◦', 'Circle'),
  square: symbol('▪', 'Square'),
  'disclosure-open': symbol('▾', 'None'),
  'disclosure-closed': symbol('▸', 'None'),
  decimal: system(String),
  'decimal-leading-zero': system(value => String(value).padStart(2, '0')),
  'lower-alpha': system(lowerLatin, 'LowerAlpha'),
  'lower-latin': system(lowerLatin, 'LowerAlpha'),
  'upper-alpha': system(upper(lowerLatin), 'UpperAlpha'),
  'upper-latin': system(upper(lowerLatin), 'UpperAlpha'),
  'lower-roman': system(roman, 'LowerRoman'),
  'upper-roman': system(upper(roman), 'UpperRoman'),
  'lower-greek': system(alphabeticSystem('αβγδεζηθικλμνξοπρστυφχψω')),
  armenian: system(additiveSystem(9999, armenian)),
  'upper-armenian': system(additiveSystem(9999, armenian)),
  'lower-armenian': system(value => additiveSystem(9999, armenian)(value)?.toLowerCase() ?? null),
  georgian: system(additiveSystem(9999, georgian)),
  hebrew: system(additiveSystem(999, hebrew)),
  hiragana: system(
    alphabeticSystem(
      'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
    ),
    'Decimal',
    '、',
  ),
  katakana: system(
    alphabeticSystem(
      'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン',
    ),
    'Decimal',
    '、',
  ),
  'cjk-decimal': system(numericSystem('〇一二三四五六七八九'), 'Decimal', '、'),
  'cjk-heavenly-stem': system(fixedSystem('甲乙丙丁戊己庚辛壬癸'), 'Decimal', '、'),
  'cjk-earthly-branch': system(fixedSystem('子丑寅卯辰巳午未申酉戌亥'), 'Decimal', '、'),
  ...Object.fromEntries(
    Object.entries(zeros).map(([name, zero]) => [name, system(numericSystem(digitsFrom(zero)))]),
  ),
}

/** A counter's value in a style; an unknown style counts in decimals. */
export function formatCounter(value: number, style: string): string {
  return counterStyles[style]?.format(value) ?? String(value)
}
