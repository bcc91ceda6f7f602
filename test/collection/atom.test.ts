import { describe, expect, it } from 'vitest'
import { atomFeed, collect } from '../../src/collection/index.js'
import type { CollectionSettings } from '../../src/model/collection.js'
import { recordOf } from './records.js'

const records = [
  recordOf('2020/b c', [['Ada Byron']], {
    year: 2020,
    title: 'Kites & <more>\u0001',
    organisation: 'Aerie',
    programme: 'Kites',
  }),
  recordOf('2019/a', [], { year: 2019, title: 'Older' }),
  recordOf('x', [], { title: 'Undated', formats: ['pdf'] }),
]
const feedOf = (settings: CollectionSettings = {}, date: Date | null = null) =>
  atomFeed(collect(records, settings), { title: 'Announcements', date })
const all = (feed: string, pattern: RegExp) => Array.from(feed.matchAll(pattern), match => match[1])

describe('the feed', () => {
  it('has the newest announcements first, with the dates that are known', () => {
    const feed = feedOf()
    expect(all(feed, /<title>(.*?)<\/title>/g)).toEqual([
      'Announcements',
      'Kites &#38; &#60;more&#62;\ufffd',
      'Older',
      'Undated',
    ])
    expect(all(feed, /<updated>(.*?)<\/updated>/g)).toEqual([
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00Z',
      '2019-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
    ])
    expect(all(feedOf({}, new Date('2021-02-03T04:05:06.789Z')), /<updated>(.*?)<\/updated>/g)).toEqual([
      '2021-02-03T04:05:06Z',
      '2020-01-01T00:00:00Z',
      '2019-01-01T00:00:00Z',
      '2021-02-03T04:05:06Z',
    ])
  })

  it('takes the dates that announcements give, the newest first', () => {
    const dated = [
      recordOf('a', [], { year: 2020 }),
      recordOf('b', [], { year: 2020, date: '2019-12-31' }),
      recordOf('c', [], { date: '2020-05-09T01:00:00+02:00' }),
      recordOf('d', [], { date: '2020-05-09' }),
    ]
    const feed = atomFeed(collect(dated), { title: 'Announcements', date: null })
    expect(all(feed, /<title>The digest (.)<\/title>/g)).toEqual(['d', 'c', 'a', 'b'])
    expect(all(feed, /<updated>(.*?)<\/updated>/g)).toEqual([
      '2020-05-09T00:00:00Z',
      '2020-05-09T00:00:00Z',
      '2020-05-09T01:00:00+02:00',
      '2020-01-01T00:00:00Z',
      '2019-12-31T00:00:00Z',
    ])
    expect(all(feed, /<published>(.*?)<\/published>/g)).toHaveLength(3)
  })

  it('has ids that are unique and do not change', () => {
    const ids = all(feedOf(), /<id>(.*?)<\/id>/g)
    expect(new Set(ids).size).toBe(4)
    expect(ids.every(id => /^urn:uuid:[\da-f-]{36}$/.test(id ?? ''))).toBe(true)
    expect(all(feedOf(), /<id>(.*?)<\/id>/g)).toEqual(ids)
  })

  it('has addresses where the site has one', () => {
    const feed = feedOf({ url: 'https://aerie.example/digests/' })
    expect(all(feed, /<id>(.*?)<\/id>/g)).toEqual([
      'https://aerie.example/digests/feed.xml',
      'https://aerie.example/digests/2020/b%20c.html',
      'https://aerie.example/digests/2019/a.html',
      'https://aerie.example/digests/x.pdf',
    ])
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://aerie.example/digests/feed.xml"/>',
    )
  })

  it('is relative where the site has none', () => {
    expect(all(feedOf(), /href="(.*?)"/g)).toEqual(['index.html', '2020/b%20c.html', '2019/a.html', 'x.pdf'])
  })
})
