import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'
import { announcement } from '../announcement-text.js'

const factsOf = (path: string, value: string, corrections: string | null = null) => {
  const { date, year } = extract(new VFile({ path, value }), { corrections })
  return { date, year }
}

it('is what a mail, a front matter or the head of a page says', () => {
  const mail = `From: Mei <mei@example.org>\nSubject: Talks\nDate: Mon, 9 May 2011 18:00:00 +0200\n\n${announcement}`
  expect(factsOf('a.eml', mail).date).toBe('2011-05-09T18:00:00+02:00')
  expect(factsOf('a.md', `---\npublished: 2011-05-09\n---\n\n${announcement}`).date).toBe('2011-05-09')
  const head = '<meta property="article:published_time" content="2011-05-09T18:00:00Z">'
  expect(factsOf('a.html', `<html><head>${head}</head><body><p>Talks</p></body></html>`).date).toBe(
    '2011-05-09T18:00:00Z',
  )
})

it('is else the day in the name of the file, which tells the year where nothing else does', () => {
  expect(factsOf('talks/2011-05-09-spring.txt', 'Talks\n')).toEqual({ date: '2011-05-09', year: 2011 })
  expect(factsOf('2011-05-09.md', '---\ndate: 2010-01-02\n---\n\nTalks of 2009\n')).toEqual({
    date: '2010-01-02',
    year: 2009,
  })
  expect(factsOf('talks.txt', 'Talks of 2009\n')).toEqual({ date: null, year: 2009 })
})

it('is what corrections say', () => {
  expect(factsOf('2011-05-09.txt', announcement, 'date: 2012-01-02\n').date).toBe('2012-01-02')
  expect(factsOf('2011-05-09.txt', announcement, 'date: null\n').date).toBeNull()
})
