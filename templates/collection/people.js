// Where people stand in volumes, leads `people.html#ada-byron` on to the volume that has the id.
const letters = Number(document.querySelector('main').dataset.volumeLetters)

function leadOn() {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '' || document.getElementById(id) !== null) return
  const plain = id.normalize('NFD').replace(/\p{M}/gu, '')
  const volume = plain.match(new RegExp(`^\\p{Ll}{1,${letters}}`, 'u'))?.[0] ?? 'other'
  location.replace(`people/${encodeURIComponent(volume)}.html#${encodeURIComponent(id)}`)
}

leadOn()
addEventListener('hashchange', leadOn)
