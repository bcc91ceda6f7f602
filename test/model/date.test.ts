import { expect, it } from 'vitest'
import { dateInName, parseDate } from '../../src/model/date.js'

it.each([
  ['2011-05-09', '2011-05-09'],
  ['2011/5/9', '2011-05-09'],
  ['2011-05-09T18:00', '2011-05-09T18:00:00Z'],
  ['2011-05-09 18:00:07.25 +02:00', '2011-05-09T18:00:07+02:00'],
  ['2011-05-09 8:00:00 UTC', '2011-05-09T08:00:00Z'],
  ['Mon, 9 May 2011 18:00:00 -0700 (PDT)', '2011-05-09T18:00:00-07:00'],
  ['Fri, 9 May 97 18:00 EST', '1997-05-09T18:00:00-05:00'],
  ['09 May 2011 23:59:60 GMT', '2011-05-09T23:59:59Z'],
  ['Monday, 9 May 2011', '2011-05-09'],
  ['May 9th, 2011', '2011-05-09'],
  ['Sept. 9, 2011', '2011-09-09'],
])('%j is a date', (text, date) => {
  expect(parseDate(text)).toBe(date)
})

it.each([
  '',
  '2011',
  '2011-02-29',
  '0011-05-09',
  '2011-13-01',
  '3/4/2011',
  '9 Mai 2011',
  '2011-05-09 25:00',
  'soon',
  '12 May 10:00',
])('%j is none', text => {
  expect(parseDate(text)).toBeNull()
})

it.each([
  ['2011-05-09-spring.md', '2011-05-09'],
  ['spring_20110509.txt', '2011-05-09'],
  ['spring.2011.05.09.eml', '2011-05-09'],
  ['2011-0509.txt', null],
  ['issue-120110509.txt', null],
  ['20110231.txt', null],
  ['spring-2011.txt', null],
])('the name %j holds %j', (name, date) => {
  expect(dateInName(name)).toBe(date)
})
