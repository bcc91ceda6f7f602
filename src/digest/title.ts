import type { AnnouncementData } from '../model/announcement.js'

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

/** A title for a text that has none: organisation, programme and year, as far as they are known. */
export function inferTitle({ organisation, programme, year, language }: AnnouncementData): string {
  const what = [programme?.value, year?.value].filter(part => part !== undefined).join(' ')
  const parts = [organisation?.value, what].filter(part => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(' · ') : unnamed(language.value)
}

function unnamed(language: string): string {
  return announcement[new Intl.Locale(language).language] ?? 'Announcement'
}
