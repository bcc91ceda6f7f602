/**
 * Which mentions are one person's. Only what is certain is joined:
 *
 * | the spellings differ in | and are one person's when |
 * | --- | --- |
 * | width, case, dots, spaces | always, unless two accounts at one host contradict it |
 * | diacritics that one leaves away | they share a link, an affiliation, or programme and organisation, which may be unnamed |
 * | letters, order, words left out | they share an account or a mailbox |
 *
 * A name of one word is one person within its announcement; across announcements a link has to say so.
 */
import { fold } from '../model/fold.js'
import { groupBy, type NonEmpty } from '../model/group-by.js'
import { nameKey } from '../model/name-key.js'
import { nearKeys } from '../model/near-keys.js'
import { NearNames } from '../model/near-names.js'
import type { Apart } from './apart.js'
import { accountsOf, bareSpelling, Candidate, spellingsOf } from './candidate.js'
import type { Mention } from './mention.js'
import { sameWords } from './same-words.js'

/**
 * @param same Lists of spellings that are declared to be one person's each.
 * @param apart The names that are declared to be different people's.
 */
export function identify(
  mentions: readonly Mention[],
  same: readonly (readonly string[])[],
  apart: Apart,
): Candidate[] {
  const candidates = [...groupBy(mentions, startingKey).values()].flatMap(candidatesOf)
  joinDeclared(candidates, same)
  joinBareSpellings(candidates, apart)
  joinByAccount(candidates, apart)
  return candidates.filter(candidate => candidate.whole() === candidate)
}

function startingKey({ key, announcement }: Mention): string {
  return key.isFull || key.isHandle ? key.spelling : `${key.spelling}\n${announcement.name}`
}

/** The mentions of one spelling: one candidate, or one for each account where there are several at a host. */
function candidatesOf(mentions: NonEmpty<Mention>): Candidate[] {
  const host = contestedHost(mentions)
  if (host === null) return [new Candidate(mentions, false)]
  const accountThere = (mention: Mention): string =>
    accountsOf(mention).find(account => account.host === host)?.id ?? ''
  return Array.from(groupBy(mentions, accountThere).values(), part => new Candidate(part, true))
}

function contestedHost(mentions: readonly Mention[]): string | null {
  const seen = new Map<string, string>()
  for (const { host, id } of mentions.flatMap(accountsOf)) {
    if (host === 'mailto') continue
    if ((seen.get(host) ?? id) !== id) return host
    seen.set(host, id)
  }
  return null
}

function joinDeclared(candidates: readonly Candidate[], same: readonly (readonly string[])[]): void {
  if (same.length === 0) return
  const listOf = new Map(
    same.flatMap((names, index) => names.map(name => [nameKey(name).spelling, index] as const)),
  )
  const first = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const list = listOf.get(candidate.mentions[0].key.spelling)
    if (list === undefined) continue
    const known = first.get(list)
    if (known === undefined) first.set(list, candidate)
    else known.take(candidate)
  }
}

/** Joins spellings of which one is the other without diacritics, where something else says so, too. */
function joinBareSpellings(candidates: readonly Candidate[], apart: Apart): void {
  const alike = groupBy(candidates, candidate => bareSpelling(candidate.mentions[0]))
  for (const group of alike.values()) if (group.length > 1) joinByEvidence(group, apart)
}

function joinByEvidence(candidates: readonly Candidate[], apart: Apart): void {
  const holders = new Map<string, Candidate>()
  for (const candidate of candidates) {
    for (const mention of candidate.mentions) {
      for (const evidence of evidenceOf(mention, candidate.isContested)) {
        const holder = holders.get(evidence)
        if (holder === undefined) holders.set(evidence, candidate)
        else if (areBareVariants(holder, candidate)) join(holder, candidate, apart)
      }
    }
  }
}

/** What two mentions may share beside the letters of the name. */
function evidenceOf({ person, announcement, key }: Mention, isContested: boolean): string[] {
  const links = person.links.map(link => `link ${new URL(link).href}`)
  if (isContested || !key.isFull) return links
  const { programme, organisation, name } = announcement
  const series =
    programme === null ? [] : [`series ${sameWords(programme)}\n${sameWords(organisation ?? '')}`]
  const affiliation = person.affiliation === null ? [] : [`affiliation ${sameWords(person.affiliation)}`]
  return [...links, ...affiliation, ...series, `announcement ${name}`]
}

/** Whether all spellings of the two that have the same letters are like that: what is joined stays certain. */
function areBareVariants(one: Candidate, other: Candidate): boolean {
  const others = [...spellingsOf(other.whole()).keys()]
  return [...spellingsOf(one.whole()).keys()].every(a =>
    others.every(b => fold(a) !== fold(b) || isBareVariant(a, b)),
  )
}

/** Whether in each word one of the two has no diacritics: `José Perez` and `Jose Pérez`, not `Müller` and `Múller`. */
function isBareVariant(one: string, other: string): boolean {
  const others = other.split(' ')
  return one.split(' ').every((word, index) => {
    const bare = fold(word)
    return word === others[index] || word === bare || others[index] === bare
  })
}

/** Joins names that are like each other and have one account. */
function joinByAccount(candidates: readonly Candidate[], apart: Apart): void {
  const byAccount = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.whole() !== candidate) continue
    for (const id of candidate.accountIds) byAccount.set(id, [...(byAccount.get(id) ?? []), candidate])
  }
  for (const sharing of byAccount.values()) if (sharing.length > 1) joinLikeNames(sharing, apart)
}

function joinLikeNames(candidates: readonly Candidate[], apart: Apart): void {
  const near = new NearNames<Candidate>()
  for (const candidate of candidates) {
    const keys = Array.from(spellingsOf(candidate).values(), mention => nearKeys(mention.key))
    for (const key of keys) {
      const resemblance = near.find(key)
      if (resemblance !== null) join(resemblance.other, candidate, apart)
    }
    for (const key of keys) near.add(key, candidate)
  }
}

function join(one: Candidate, other: Candidate, apart: Apart): void {
  const [first, second] = [one.whole(), other.whole()]
  if (first === second || first.contradicts(second) || apart.has(first, second)) return
  first.take(second)
}
