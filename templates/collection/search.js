// Finds entries by words, year, programme and role in the data that stands on the page. Nothing is fetched, and nothing
// of the data becomes markup: texts enter the page as text.
const at = id => document.getElementById(id)
const data = JSON.parse(at('data_').textContent)
const form = at('form_')
const batch = 50

const spelled = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

/** As words are compared: no diacritics, small letters. */
const fold = words =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðßæœþı]/g, letter => spelled[letter])

/** Every entry with the words it is found by; made when the first question is asked. */
let entries = null

function prepare() {
  const announcements = data.announcements.map(({ title, organisation, programme }) =>
    fold([title, organisation, data.programmes[programme] ?? ''].join('\n')),
  )
  return data.entries.map(([heading, announcement, id, people, words]) => {
    const names = people.filter((_, index) => index % 2 === 0).map(index => data.people[index]?.[0] ?? '')
    return {
      heading,
      id,
      people,
      announcement: data.announcements[announcement],
      title: fold(heading),
      all: `${fold([heading, ...names, words].join('\n'))}\n${announcements[announcement]}`,
    }
  })
}

function question() {
  const fields = new FormData(form)
  const of = name => fields.get(name) ?? ''
  return { words: of('q').trim(), year: of('year'), programme: of('programme'), role: of('role') }
}

/** Entries whose title has all the words first; the newest first among them, as they come. */
function answer({ words, year, programme, role }) {
  entries ??= prepare()
  const wanted = fold(words).split(/\s+/)
  const hasRole = entry => entry.people.some((part, index) => index % 2 === 1 && data.roles[part][0] === role)
  const found = entries.filter(
    entry =>
      (year === '' || String(entry.announcement.year) === year) &&
      (programme === '' || data.programmes[entry.announcement.programme] === programme) &&
      (role === '' || hasRole(entry)) &&
      wanted.every(word => entry.all.includes(word)),
  )
  const isNamed = entry => wanted.every(word => entry.title.includes(word))
  return [...found.filter(isNamed), ...found.filter(entry => !isNamed(entry))]
}

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const link = (href, text) => (href === null ? make('span', {}, text) : make('a', { href }, text))

/** The people of an entry as on the other pages: a role stands once, before all who have it. */
function groups(people) {
  const byRole = new Map()
  for (let index = 0; index < people.length; index += 2) {
    const [name, anchor] = data.people[people[index]] ?? ['', '']
    const person = link(`${data.peoplePage}#${encodeURIComponent(anchor)}`, name)
    const role = people[index + 1]
    if (byRole.has(role)) byRole.get(role).push(', ', person)
    else byRole.set(role, [person])
  }
  return Array.from(byRole).flatMap(([role, persons]) => {
    const word = make('span', { className: 'role' }, data.roles[role][1])
    return [make('span', { className: 'group' }, word, ' ', ...persons), ' ']
  })
}

function item(entry) {
  const { announcement, heading, id, people } = entry
  const url =
    announcement.url === null || id === ''
      ? announcement.url
      : `${announcement.url}#${encodeURIComponent(id)}`
  const facts = [announcement.year, announcement.organisation].filter(fact => fact !== null && fact !== '')
  const where = facts.flatMap(fact => [String(fact), ' · '])
  const title = make('p', { className: 'heading' }, link(url, heading))
  const from = link(announcement.url, announcement.title)
  if (announcement.language !== null) {
    title.lang = announcement.language
    from.lang = announcement.language
  }
  return make(
    'li',
    {},
    title,
    make('p', {}, ...groups(people)),
    make('p', { className: 'where' }, ...where, from),
  )
}

let found = []

function show() {
  const list = at('list_')
  const from = list.children.length
  list.append(...found.slice(from, from + batch).map(item))
  at('more_').hidden = list.children.length >= found.length
}

function ask() {
  const asked = question()
  const isAsked = Object.values(asked).some(value => value !== '')
  found = isAsked ? answer(asked) : []
  at('list_').replaceChildren()
  at('results_').hidden = !isAsked
  at('count_').textContent = isAsked ? found.length.toLocaleString(document.documentElement.lang) : ''
  show()
  // A link to the answer: the fragment changes without a request, also where the page is a file.
  const parameters = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  history.replaceState(null, '', `#${parameters}`)
}

function start() {
  const given = new URLSearchParams(location.hash.slice(1) || location.search)
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name)
    if (field !== null) field.value = value
  }
  at('without_').hidden = true
  form.hidden = false
  form.addEventListener('input', ask)
  form.addEventListener('submit', event => {
    event.preventDefault()
    ask()
  })
  at('more_').addEventListener('click', show)
  ask()
  if (given.size === 0) at('q_').focus()
}

start()
