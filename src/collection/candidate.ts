import { fold } from '../model/fold.js'
import type { NonEmpty } from '../model/group-by.js'
import { accountOf } from './account.js'
import type { Mention } from './mention.js'

/** Mentions that are one person's for certain. */
export class Candidate {
  readonly mentions: NonEmpty<Mention>
  /** The accounts by host. */
  readonly accounts = new Map<string, string>()
  /** Mailboxes and accounts. */
  readonly accountIds = new Set<string>()
  /** Whether somebody else of the same spelling has another account: then only a link tells them apart. */
  readonly isContested: boolean
  #joined: Candidate | null = null

  constructor(mentions: NonEmpty<Mention>, isContested: boolean) {
    this.mentions = mentions
    this.isContested = isContested
    for (const account of mentions.flatMap(accountsOf)) this.#add(account)
  }

  #add({ host, id }: { host: string; id: string }): void {
    this.accountIds.add(id)
    if (host !== 'mailto') this.accounts.set(host, id)
  }

  /** The candidate that this one has become part of; itself as long as it stands alone. */
  whole(): Candidate {
    let whole: Candidate = this
    while (whole.#joined !== null) whole = whole.#joined
    return whole
  }

  /** Takes the mentions of another. */
  take(other: Candidate): void {
    other.#joined = this
    this.mentions.push(...other.mentions)
    for (const id of other.accountIds) this.accountIds.add(id)
    for (const [host, id] of other.accounts) this.accounts.set(host, id)
  }

  /** Whether the two have different accounts at one host. */
  contradicts(other: Candidate): boolean {
    return [...other.accounts].some(([host, id]) => (this.accounts.get(host) ?? id) !== id)
  }
}

export function accountsOf({ person }: Mention): { host: string; id: string }[] {
  return person.links.flatMap(link => accountOf(link) ?? [])
}

/** The spellings of a candidate's names, each with its first mention. */
export function spellingsOf({ mentions }: Candidate): Map<string, Mention> {
  const spellings = new Map<string, Mention>()
  for (const mention of mentions) {
    if (!spellings.has(mention.key.spelling)) spellings.set(mention.key.spelling, mention)
  }
  return spellings
}

/** The spelling without diacritics. */
export function bareSpelling({ key }: Mention): string {
  return fold(key.spelling)
}
