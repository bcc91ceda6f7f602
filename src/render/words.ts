import type { Words } from '../model/look.js'
import { nearest } from '../model/nearest.js'
import type { CountedWord, InterfaceWord, PluralForms } from '../model/vocabulary.js'
import { formatCount, pluralRules, primaryLanguage } from './by-language.js'
import { collectionWords, countedCollectionWords } from './collection-words.js'

type ByLanguage<T> = Readonly<{ en: T } & Record<string, T>>

/** How a document speaks. */
export interface Speech {
  /** BCP 47. */
  language: string
  /** In place of the catalogue's. */
  words: Words
}

/** Words of the interface, by language: what a digest says that is not in the announcement. */
const words: Readonly<Record<InterfaceWord, ByLanguage<string>>> = {
  source: {
    en: 'Source',
    ar: 'المصدر',
    de: 'Quelle',
    es: 'Fuente',
    fa: 'منبع',
    fr: 'Source',
    he: 'מקור',
    it: 'Fonte',
    ja: '出典',
    nl: 'Bron',
    pl: 'Źródło',
    pt: 'Fonte',
    ru: 'Источник',
    zh: '来源',
  },
  contents: {
    en: 'Contents',
    ar: 'المحتويات',
    de: 'Inhalt',
    es: 'Índice',
    fa: 'فهرست',
    fr: 'Sommaire',
    he: 'תוכן העניינים',
    it: 'Indice',
    ja: '目次',
    nl: 'Inhoud',
    pl: 'Spis treści',
    pt: 'Índice',
    ru: 'Содержание',
    zh: '目录',
  },
  people: {
    en: 'People',
    ar: 'الأشخاص',
    de: 'Personen',
    es: 'Personas',
    fa: 'افراد',
    fr: 'Personnes',
    he: 'אנשים',
    it: 'Persone',
    ja: '人名索引',
    nl: 'Personen',
    pl: 'Osoby',
    pt: 'Pessoas',
    ru: 'Участники',
    zh: '人员',
  },
  links: {
    en: 'Links',
    ar: 'الروابط',
    de: 'Links',
    es: 'Enlaces',
    fa: 'پیوندها',
    fr: 'Liens',
    he: 'קישורים',
    it: 'Collegamenti',
    ja: 'リンク',
    nl: 'Links',
    pl: 'Odnośniki',
    pt: 'Ligações',
    ru: 'Ссылки',
    zh: '链接',
  },
  /** After a label; French sets it off with a no-break space. */
  colon: {
    en: ':',
    fr: '\u00a0:',
  },
  skip: {
    en: 'Skip to the entries',
    ar: 'الانتقال إلى المحتوى',
    de: 'Zu den Einträgen springen',
    es: 'Ir a las entradas',
    fa: 'رفتن به محتوا',
    fr: 'Aller aux entrées',
    he: 'דילוג לתוכן',
    it: 'Vai alle voci',
    ja: '本文へ移動',
    nl: 'Naar de onderdelen',
    pl: 'Przejdź do treści',
    pt: 'Ir para as entradas',
    ru: 'Перейти к записям',
    zh: '跳到正文',
  },
  untitled: {
    en: 'Untitled',
    ar: 'بلا عنوان',
    de: 'Ohne Titel',
    es: 'Sin título',
    fa: 'بدون عنوان',
    fr: 'Sans titre',
    he: 'ללא כותרת',
    it: 'Senza titolo',
    ja: '無題',
    nl: 'Zonder titel',
    pl: 'Bez tytułu',
    pt: 'Sem título',
    ru: 'Без названия',
    zh: '无标题',
  },
  contributor: {
    en: 'Contributor',
    ar: 'مشارك',
    de: 'Mitwirkung',
    es: 'Participante',
    fa: 'مشارکت‌کننده',
    fr: 'Participation',
    he: 'בהשתתפות',
    it: 'Partecipante',
    ja: '参加者',
    nl: 'Deelnemer',
    pl: 'Uczestnictwo',
    pt: 'Participante',
    ru: 'Участие',
    zh: '贡献者',
  },
  mentor: {
    en: 'Mentor',
    ar: 'مشرف',
    de: 'Mentoring',
    es: 'Mentoría',
    fa: 'راهنما',
    fr: 'Mentorat',
    he: 'הנחיה',
    it: 'Mentore',
    ja: 'メンター',
    nl: 'Mentor',
    pl: 'Opieka',
    pt: 'Mentoria',
    ru: 'Наставничество',
    zh: '导师',
  },
  speaker: {
    en: 'Speaker',
    ar: 'متحدث',
    de: 'Vortrag',
    es: 'Ponente',
    fa: 'سخنران',
    fr: 'Intervention',
    he: 'הרצאה',
    it: 'Relazione',
    ja: '登壇者',
    nl: 'Spreker',
    pl: 'Wystąpienie',
    pt: 'Palestrante',
    ru: 'Доклад',
    zh: '讲者',
  },
  author: {
    en: 'Author',
    ar: 'تأليف',
    de: 'Text',
    es: 'Autoría',
    fa: 'نویسنده',
    fr: 'Texte',
    he: 'מאת',
    it: 'Testo',
    ja: '著者',
    nl: 'Auteur',
    pl: 'Autorstwo',
    pt: 'Autoria',
    ru: 'Автор',
    zh: '作者',
  },
  recipient: {
    en: 'Recipient',
    ar: 'المتلقي',
    de: 'Auszeichnung',
    es: 'Premio',
    fa: 'دریافت‌کننده',
    fr: 'Prix',
    he: 'זכייה',
    it: 'Premio',
    ja: '受賞者',
    nl: 'Ontvanger',
    pl: 'Nagroda',
    pt: 'Prémio',
    ru: 'Награда',
    zh: '获奖者',
  },
  maintainer: {
    en: 'Maintainer',
    ar: 'صيانة',
    de: 'Betreuung',
    es: 'Mantenimiento',
    fa: 'نگه‌دارنده',
    fr: 'Maintenance',
    he: 'תחזוקה',
    it: 'Manutenzione',
    ja: 'メンテナー',
    nl: 'Beheerder',
    pl: 'Utrzymanie',
    pt: 'Manutenção',
    ru: 'Сопровождение',
    zh: '维护者',
  },
  organiser: {
    en: 'Organiser',
    ar: 'تنظيم',
    de: 'Organisation',
    es: 'Organización',
    fa: 'برگزارکننده',
    fr: 'Organisation',
    he: 'ארגון',
    it: 'Organizzazione',
    ja: '主催者',
    nl: 'Organisator',
    pl: 'Organizacja',
    pt: 'Organização',
    ru: 'Организация',
    zh: '组织者',
  },
  team: {
    en: 'Team',
    ar: 'فريق',
    de: 'Team',
    es: 'Equipo',
    fa: 'تیم',
    fr: 'Équipe',
    he: 'צוות',
    it: 'Squadra',
    ja: 'チーム',
    nl: 'Team',
    pl: 'Zespół',
    pt: 'Equipa',
    ru: 'Команда',
    zh: '团队',
  },
  ...collectionWords,
}

const counted: Readonly<Record<CountedWord, ByLanguage<PluralForms>>> = {
  entry: {
    en: { one: 'entry', other: 'entries' },
    ar: { two: 'مدخلان', few: 'مداخل', many: 'مدخلًا', other: 'مدخل' },
    de: { one: 'Eintrag', other: 'Einträge' },
    es: { one: 'entrada', other: 'entradas' },
    fa: { other: 'مورد' },
    fr: { one: 'entrée', other: 'entrées' },
    he: { one: 'רשומה', other: 'רשומות' },
    it: { one: 'voce', other: 'voci' },
    ja: { other: '件' },
    nl: { one: 'onderdeel', other: 'onderdelen' },
    pl: { one: 'pozycja', few: 'pozycje', many: 'pozycji', other: 'pozycji' },
    pt: { one: 'entrada', other: 'entradas' },
    ru: { one: 'запись', few: 'записи', many: 'записей', other: 'записи' },
    zh: { other: '项' },
  },
  person: {
    en: { one: 'person', other: 'people' },
    ar: { two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' },
    de: { one: 'Person', other: 'Personen' },
    es: { one: 'persona', other: 'personas' },
    fa: { other: 'نفر' },
    fr: { one: 'personne', other: 'personnes' },
    he: { one: 'אדם', other: 'אנשים' },
    it: { one: 'persona', other: 'persone' },
    ja: { other: '名' },
    nl: { one: 'persoon', other: 'personen' },
    pl: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
    pt: { one: 'pessoa', other: 'pessoas' },
    ru: { one: 'участник', few: 'участника', many: 'участников', other: 'участника' },
    zh: { other: '人' },
  },
  ...countedCollectionWords,
}

/** A word that is not in the catalogue; the caller adds the place. */
export class UnknownWord extends Error {
  readonly cure: string

  constructor(word: string, known: readonly string[]) {
    super(`Unknown word ${JSON.stringify(word)}`)
    const near = nearest(word, known)
    this.cure = `${near === null ? '' : `Did you mean "${near}"? `}There are ${known.join(', ')}.`
  }
}

/** A word of the interface; in English where the catalogue does not have the language. */
export function interfaceWord(word: string, { language, words: own }: Speech): string {
  if (!isKey(words, word)) throw new UnknownWord(word, Object.keys(words))
  const entry = words[word]
  return own[word] ?? entry[primaryLanguage(language)] ?? entry.en
}

/** A number with a word in the right plural: "6 entries". */
export function countedWord(count: number, word: string, { language, words: own }: Speech): string {
  if (!isKey(counted, word)) throw new UnknownWord(word, Object.keys(counted))
  const entry = counted[word]
  const given = own[word]
  const spoken = given === undefined && entry[primaryLanguage(language)] === undefined ? 'en' : language
  const forms = given === undefined ? (entry[primaryLanguage(spoken)] ?? entry.en) : formsOf(given)
  const form = forms[pluralRules(spoken).select(count)] ?? forms.other
  const number = formatCount(count, spoken)
  return /^[\p{scx=Han}]/u.test(form) ? `${number}${form}` : `${number}\u00a0${form}`
}

function isKey<T extends object>(catalogue: T, word: string): word is keyof T & string {
  return Object.hasOwn(catalogue, word)
}

function formsOf(given: string | PluralForms): PluralForms {
  return typeof given === 'string' ? { other: given } : given
}
