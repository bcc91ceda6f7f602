import type { AnnouncementData } from '../model/announcement.js'
import { canonicalLanguage } from '../model/language.js'

/** "Announcement" in the languages that announcements come in most. */
const announcement: Readonly<Record<string, string>> = {
  de: 'Ankündigung',
  en: 'Announcement',
  es: 'Anuncio',
  fr: 'Annonce',
  it: 'Annuncio',
  ja: 'お知らせ',
  nl: 'Aankondiging',
  pl: 'Ogłoszenie',
  pt: 'Anúncio',
  ru: 'Объявление',
  zh: '公告',
}

/** A title for a text that has none: organisation, programme and year; "Announcement" where neither of the first is known. */
export function inferTitle({ organisation, programme, year, language }: AnnouncementData): string {
  const isNamed = organisation !== null || programme !== null
  const what = [isNamed ? programme?.value : unnamed(language.value), year?.value]
  const parts = [organisation?.value, what.filter(part => part !== undefined).join(' ')]
  return parts.filter(part => part !== undefined && part !== '').join(' · ')
}

function unnamed(language: string): string {
  return announcement[new Intl.Locale(canonicalLanguage(language)).language] ?? 'Announcement'
}
