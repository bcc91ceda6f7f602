import { fold } from '../model/fold.js'
import type { NameKey } from '../model/name-key.js'
import { nearKeys } from '../model/near-keys.js'
import { NearNames } from '../model/near-names.js'
import type { Mention, NameList } from './name-list.js'
import type { Survey } from './survey.js'

/**
 * The names in lists of those who do the work, or in lists of mentors, that no entry has. A name that looks like another
 * spelling of one that an entry has is left to `similar-name`.
 */
export function unlistedIn(survey: Survey, kind: 'doers' | 'mentors'): Mention[] {
  const lists = survey.lists.filter(
    list => list.mentions.some(({ listed }) => listed === null) && kindOf(list, survey) === kind,
  )
  if (lists.length === 0) return []
  const near = new NearNames<true>()
  for (const { key } of survey.people) near.add(nearKeys(key), true)
  const isOther = otherWords(survey)
  const told = new Set<string>()
  return lists.flatMap(list =>
    list.mentions.filter(({ name, key, listed }) => {
      if (listed !== null || told.has(key.person) || isOther(name) || !isLikeTheRest(key, list)) return false
      told.add(key.person)
      return near.find(nearKeys(key)) === null
    }),
  )
}

const mentorStems =
  /mentor|betreu|tutor|encadr|opiekun|begeleid|vejled|handled|ментор|наставник|куратор|导师|導師|メンター|멘토/iu

/** Names are of mentors when the text says so and those that have an entry do no work of their own there. */
function kindOf({ mentions, intro }: NameList, { entries, people }: Survey): 'doers' | 'mentors' | 'others' {
  const doers = new Set(people.filter(({ person }) => person.role !== 'mentor').map(({ key }) => key.person))
  const listed = mentions.filter(mention => mention.listed !== null)
  const working = listed.filter(mention => doers.has(mention.listed?.key.person ?? '')).length
  if (listed.length === 0) return doers.size * 2 >= entries.length ? 'doers' : 'others'
  if (working * 2 >= listed.length) return 'doers'
  return mentorStems.test(intro) ? 'mentors' : 'others'
}

/** One word is a name only where the list calls the others by one word, too. */
function isLikeTheRest(key: NameKey, { mentions }: NameList): boolean {
  return key.isFull || mentions.every(mention => mention.listed === null || !mention.key.isFull)
}

/** Whether a name is the programme, the organisation or a title instead. */
function otherWords({ announcement, entries }: Survey): (name: string) => boolean {
  const { programme, organisation } = announcement.data
  const facts = [programme?.value ?? '', organisation?.value ?? ''].map(fold)
  const titles = new Set(entries.map(({ titleText }) => fold(titleText)))
  return name => {
    const folded = fold(name)
    return titles.has(folded) || facts.some(fact => fact.includes(folded))
  }
}
