import type { AnnouncementRecord, Collection, RecordEntry } from '../../model/collection.js'
import type { InterfaceWord } from '../../model/vocabulary.js'
import { listFormat } from '../by-language.js'
import type { PageView } from '../page-view.js'
import type { Script } from '../rich.js'
import { interfaceWord, type Speech } from '../words.js'
import type { Links } from './links.js'

/** What the template of every page of a collection sees. */
export interface CollectionView extends PageView {
  /** Of the whole collection. */
  name: string
  /** Of this page. */
  heading: string
  /** The page's script, for `<script>`. */
  script: Script | null
  /** The pages of the site by the word for them; none where there is no address to lead to. */
  pages: { word: InterfaceWord; url: string; isCurrent: boolean }[]
  /** The addresses of the search page and of the feed, for HTML. */
  search: string | null
  feed: string | null
  /** Of the whole collection. */
  counts: { announcements: number; entries: number; people: number; organisations: number; topics: number }
}

/** What a page is made from, beside its own part of the collection. */
export interface Scene {
  collection: Collection
  links: Links
  speech: Speech
}

/** The entry's title; its people's names where it has none. */
export function headingOf({ title, people }: RecordEntry, speech: Speech): string {
  const names = title === null ? listFormat(speech.language).format(people.map(({ name }) => name)) : ''
  return title ?? (names || interfaceWord('untitled', speech))
}

/** The announcement's language, where it is not that of the page. */
export function foreignLanguage({ language }: AnnouncementRecord, page: Speech): string | null {
  return language === page.language ? null : language
}

export function nameOf(collection: Collection, speech: Speech): string {
  return collection.title ?? interfaceWord('announcements', speech)
}
