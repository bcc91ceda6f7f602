import { expect, test } from 'vitest'
import { run } from './run-main.js'

const folder = 'test/collection/announcements'

test('people lists who took part when, as what', async () => {
  const { code, out, err } = await run(['people', folder, '--since', '2020', '--role', 'mentor'])
  expect(code).toBe(0)
  expect(out.split('\n').slice(-4)).toEqual([
    'Zdeněk Hřebíček (also Zdenek Hrebicek)',
    '  2021  mentor       The winch learns to land · Aerie · Summer of Kites 2021',
    '  2020  mentor       A winch that knows the wind · Aerie · Summer of Kites 2020',
    '',
  ])
  expect(err).toContain('uncertain-person')
  expect(err).toContain('Ana Garcia, expected one spelling for one person: Ana García at 2020/kites.md:')
})

test('people are there as CSV, JSON and vCards', async () => {
  const outputs = await Promise.all(
    ['csv', 'json', 'vcard'].map(format => run(['people', folder, '-q', '--format', format])),
  )
  const [csv = '', json = '', vcard = ''] = outputs.map(({ out }) => out)
  expect(outputs.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  const names: string[] = JSON.parse(json).people.map(({ name }: { name: string }) => name)
  expect(names).toContain('Ada Byron')
  expect(csv.startsWith('person,name,role,year')).toBe(true)
  expect(vcard.match(/^FN:.*$/gm)?.map(line => line.slice(3).trim())).toEqual(names)
})

test('people --json is --format json', async () => {
  const [short, long] = [['--json'], ['--format', 'json']].map(flags =>
    run(['people', folder, '-q', ...flags]),
  )
  expect(await short).toEqual(await long)
  expect((await run(['people', folder, '--json', '--format', 'csv'])).code).toBe(2)
})

test('people ends with the code that says what went wrong', async () => {
  expect((await run(['people', folder, '--strict'])).code).toBe(3)
  expect((await run(['people', 'not/there'])).code).toBe(1)
  expect((await run(['people', folder, '--role', 'mentr'])).code).toBe(2)
  expect((await run(['people', folder, '--since', 'then'])).code).toBe(2)
})
