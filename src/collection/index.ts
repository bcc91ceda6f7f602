/** The stage that looks across announcements: their records to one collection. */
import type { AnnouncementRecord, Collection, CollectionSettings } from '../model/collection.js'
import { canonicalLanguage } from '../model/language.js'
import { Apart } from './apart.js'
import { doubts } from './doubts.js'
import { identify } from './identify.js'
import { mentionsIn } from './mention.js'
import { mostCommon } from './most-common.js'
import { announcementOrder, nameOrder } from './order.js'
import { indexOrganisations } from './organisations.js'
import { indexPeople } from './people.js'
import { sameWords } from './same-words.js'
import { indexTopics } from './topics.js'

export { atomFeed } from './atom.js'
export { collectionTables, peopleCsv } from './csv.js'
export { peopleJson } from './people-json.js'
export { recordOf } from './record.js'
export { type PeopleFilter, selectPeople } from './select-people.js'
export { vcards } from './vcard.js'

/**
 * All announcements, and who and what they have in common. The order of the records makes no difference.
 *
 * @param records With a name each that no other has.
 */
export function collect(
  records: readonly AnnouncementRecord[],
  settings: CollectionSettings = {},
): Collection {
  const language = canonicalLanguage(settings.language ?? commonLanguage(records))
  const byName = nameOrder(language)
  const announcements = records.toSorted(announcementOrder(byName))
  const apart = new Apart(settings.different ?? [])
  const candidates = identify(mentionsIn(announcements.toReversed()), settings.same ?? [], apart)
  const { people, personIds } = indexPeople(candidates, byName)
  return {
    title: settings.title ?? titleOf(announcements),
    url: settings.url ?? null,
    language,
    announcements,
    people,
    organisations: indexOrganisations(announcements, people, byName),
    topics: indexTopics(announcements, byName),
    personIds,
    messages: doubts(candidates, apart),
  }
}

function commonLanguage(records: readonly AnnouncementRecord[]): string {
  const counts = new Map<string, number>()
  for (const { language } of records) counts.set(language, (counts.get(language) ?? 0) + 1)
  return mostCommon(counts) ?? 'en'
}

/** Organisation and programme, as far as all announcements share them. */
function titleOf(announcements: readonly AnnouncementRecord[]): string | null {
  const shared = [
    sharedBy(announcements, announcement => announcement.organisation),
    sharedBy(announcements, announcement => announcement.programme),
  ]
  return shared.filter(fact => fact !== null).join(' · ') || null
}

function sharedBy(
  announcements: readonly AnnouncementRecord[],
  factOf: (announcement: AnnouncementRecord) => string | null,
): string | null {
  const facts = announcements.map(factOf)
  const [first = null] = facts
  if (first === null) return null
  return facts.every(fact => fact !== null && sameWords(fact) === sameWords(first)) ? first : null
}
