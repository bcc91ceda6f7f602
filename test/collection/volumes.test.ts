import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { loadCollectionTemplate } from '../../src/build/template/load-template.js'
import { collect } from '../../src/collection/index.js'
import { collectionPages, isPageName } from '../../src/render/collection/index.js'
import { HtmlPage } from './html-page.js'
import { entryOf, recordOf } from './records.js'

const template = await loadCollectionTemplate(undefined)

/** As many people as a page of people does not hold, some of whom begin with no small letter of any script. */
const names = [
  ...Array.from({ length: 3200 }, (_, index) => `${'ABCDÉЖ'[index % 6]}da ${numeral(index)}`),
  '李伟',
  '@kite_runner',
]

/** The number in letters: names hold no digits. */
function numeral(number: number): string {
  return String(number).replace(/\d/g, digit => 'bcdfghklmn'[Number(digit)] ?? '')
}

function pagesOf(records: Parameters<typeof collect>[0]): Map<string, string> {
  return new Map(
    collectionPages(collect(records), ['html'], template).map(({ path, content }) => [path, content]),
  )
}

describe('an index of people that is too long for a page', () => {
  const records = Array.from({ length: 4 }, (_, index) =>
    recordOf(`r${index}`, [names.filter((_, at) => at % 4 === index)], { year: 2000 + index }),
  )
  const pages = pagesOf(records)
  const first = new HtmlPage(pages.get('people.html') ?? '')

  it('stands in volumes by letter, which the first page leads to', () => {
    const volumes = [...pages.keys()].filter(path => path.startsWith('people/'))
    expect(volumes).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'k', 'ж', 'other'].map(letter => `people/${letter}.html`),
    )
    for (const volume of volumes) expect(first.addresses).toContain(encodeURI(volume))
  })

  it('has everybody, in the volume that every link and the script lead to', () => {
    const { people } = collect(records)
    const ids = new Map(
      [...pages]
        .filter(([path]) => path.startsWith('people/'))
        .map(([path, html]) => [path, new Set(new HtmlPage(html).ids)]),
    )
    expect(people).toHaveLength(names.length)
    for (const { id } of people.filter((_, index) => index % 100 === 0 || index > people.length - 3)) {
      const [path = '', fragment = ''] = leadOn(first.code, id, 1).split('#')
      expect(ids.get(decodeURIComponent(path))).toContain(decodeURIComponent(fragment))
    }
    const linked = new HtmlPage(pages.get('index.html') ?? '').addresses.filter(address =>
      address.startsWith('people/'),
    )
    expect(linked.length).toBeGreaterThanOrEqual(names.length)
    for (const address of linked) {
      const [path = '', fragment = ''] = address.split('#').map(decodeURIComponent)
      expect(ids.get(path)?.has(fragment)).toBe(true)
    }
  })

  it('stays where it is for a place of the page itself', () => {
    expect(leadOn(first.code, '', 1)).toBe('')
    expect(leadOn(first.code, 'main_', 1, ['main_'])).toBe('')
  })

  it('says how many letters name a volume', () => {
    expect(first.elements('main')[0]?.properties.dataVolumeLetters).toBe('1')
  })
})

describe('an index of people of whom too many begin with one letter', () => {
  const many = Array.from(
    { length: 3100 },
    (_, index) => `${['Ada', 'Ámos', 'Axel'][index % 3]} ${numeral(index)}`,
  )
  const all = [...many, 'A', 'Bo Ek', '李伟']
  const records = [recordOf('r', [all])]
  const pages = pagesOf(records)
  const first = new HtmlPage(pages.get('people.html') ?? '')

  it('stands in volumes by two letters, without regard to marks', () => {
    const volumes = [...pages.keys()].filter(path => path.startsWith('people/'))
    expect(volumes).toEqual(['a', 'ad', 'am', 'ax', 'bo', 'other'].map(name => `people/${name}.html`))
    for (const volume of volumes) {
      expect(first.addresses).toContain(volume)
      expect(isPageName(volume.replace('.html', ''))).toBe(true)
    }
  })

  it('has everybody where the links of the index and the script lead to', () => {
    const { people } = collect(records)
    for (const { id } of [...people.slice(0, 3), ...people.slice(-3), ...people.slice(1500, 1503)]) {
      const [path = '', fragment = ''] = leadOn(first.code, id, 2).split('#').map(decodeURIComponent)
      expect(new HtmlPage(pages.get(path) ?? '').ids).toContain(fragment)
    }
  })
})

/** Where the script of the people page leads from an address with a fragment. */
function leadOn(code: string, id: string, letters: number, present: readonly string[] = []): string {
  let address = ''
  const browser = {
    document: {
      querySelector: () => ({ dataset: { volumeLetters: String(letters) } }),
      getElementById: (wanted: string) => (present.includes(wanted) ? {} : null),
    },
    location: { hash: `#${encodeURIComponent(id)}`, replace: (to: string) => (address = to) },
    addEventListener: () => {},
  }
  runInContext(code, createContext(browser))
  return address
}

describe('an index by year that is too long for a page', () => {
  const entries = Array.from({ length: 1001 }, (_, index) => entryOf(`Work ${index}`))
  const pages = pagesOf([
    recordOf('new', entries, { year: 2021 }),
    recordOf('old/one', entries, { year: 2020 }),
    recordOf('undated', [entryOf('Work of some year')]),
  ])

  it('has a page for each year, which lead back', () => {
    const index = new HtmlPage(pages.get('index.html') ?? '')
    for (const year of ['2021', '2020', 'undated']) expect(index.addresses).toContain(`index/${year}.html`)
    expect(index.text).not.toContain('Work 1000')
    const year = new HtmlPage(pages.get('index/2020.html') ?? '')
    expect(year.text).toContain('Work 1000')
    expect(year.addresses).toEqual(
      expect.arrayContaining(['../index.html', '../people.html', '../old/one.html#work-1000']),
    )
  })
})

describe('over an index', () => {
  const factsOf = (title?: string) => {
    const collection = collect([recordOf('a', [['Ada Byron']])], title === undefined ? {} : { title })
    const people = collectionPages(collection, ['html'], template).find(({ path }) => path === 'people.html')
    return new HtmlPage(people?.content ?? '').elements('p').map(({ properties }) => properties.className)
  }

  it('stands what the collection is called, where that is not what its menu says', () => {
    expect(factsOf('Winters')).toContainEqual(['facts'])
    expect(factsOf()).not.toContainEqual(['facts'])
  })
})

describe('what announcements say', () => {
  const evil = '</script><script>alert(1)</script><!-- \u2028 & "x"'
  const pages = pagesOf([
    recordOf('a', [entryOf(evil, [`Ada ${evil}`], { topics: [evil] })], {
      title: evil,
      programme: evil,
      organisation: evil,
    }),
  ])

  it('becomes no markup on any page', () => {
    expect(pages.size).toBe(5)
    for (const html of pages.values()) {
      expect(html).not.toContain('<script>alert')
      const page = new HtmlPage(html)
      expect(page.scripts.some(({ source }) => source.includes('alert(1)') && !source.startsWith('{'))).toBe(
        false,
      )
    }
  })

  it('stands whole in the data of the search', () => {
    const { scripts } = new HtmlPage(pages.get('search.html') ?? '')
    const source = scripts.find(({ type }) => type === 'application/json')?.source ?? ''
    expect(source).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(source)).toMatchObject({ programmes: [evil], announcements: [{ title: evil }] })
  })
})
