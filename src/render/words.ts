import type { Words } from '../model/look.js'
import { nearest } from '../model/nearest.js'
import type { CountedWord, InterfaceWord, PluralForms } from '../model/vocabulary.js'
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
    de: 'Quelle',
    es: 'Fuente',
    fr: 'Source',
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
    de: 'Inhalt',
    es: 'Índice',
    fr: 'Sommaire',
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
    de: 'Personen',
    es: 'Personas',
    fr: 'Personnes',
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
    de: 'Links',
    es: 'Enlaces',
    fr: 'Liens',
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
    de: 'Zu den Einträgen springen',
    es: 'Ir a las entradas',
    fr: 'Aller aux entrées',
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
    de: 'Ohne Titel',
    es: 'Sin título',
    fr: 'Sans titre',
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
    de: 'Mitwirkung',
    es: 'Participante',
    fr: 'Participation',
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
    de: 'Mentoring',
    es: 'Mentoría',
    fr: 'Mentorat',
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
    de: 'Vortrag',
    es: 'Ponente',
    fr: 'Intervention',
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
    de: 'Text',
    es: 'Autoría',
    fr: 'Texte',
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
    de: 'Auszeichnung',
    es: 'Premio',
    fr: 'Prix',
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
    de: 'Betreuung',
    es: 'Mantenimiento',
    fr: 'Maintenance',
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
    de: 'Organisation',
    es: 'Organización',
    fr: 'Organisation',
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
    de: 'Team',
    es: 'Equipo',
    fr: 'Équipe',
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
    de: { one: 'Eintrag', other: 'Einträge' },
    es: { one: 'entrada', other: 'entradas' },
    fr: { one: 'entrée', other: 'entrées' },
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
    de: { one: 'Person', other: 'Personen' },
    es: { one: 'persona', other: 'personas' },
    fr: { one: 'personne', other: 'personnes' },
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
  return own[word] ?? entry[primary(language)] ?? entry.en
}

/** A number with a word in the right plural: "6 entries". */
export function countedWord(count: number, word: string, { language, words: own }: Speech): string {
  if (!isKey(counted, word)) throw new UnknownWord(word, Object.keys(counted))
  const entry = counted[word]
  const given = own[word]
  const spoken = given === undefined && entry[primary(language)] === undefined ? 'en' : language
  const forms = given === undefined ? (entry[primary(spoken)] ?? entry.en) : formsOf(given)
  const form = forms[new Intl.PluralRules(spoken).select(count)] ?? forms.other
  const number = new Intl.NumberFormat(spoken).format(count)
  return /^[\p{scx=Han}]/u.test(form) ? `${number}${form}` : `${number}\u00a0${form}`
}

function isKey<T extends object>(catalogue: T, word: string): word is keyof T & string {
  return Object.hasOwn(catalogue, word)
}

function formsOf(given: string | PluralForms): PluralForms {
  return typeof given === 'string' ? { other: given } : given
}

function primary(language: string): string {
  return new Intl.Locale(language).language
}
