/** Names that a text greets: `Please welcome Ana García!`, `Glückwunsch an Bo Chen und Eve Ngozi`. */
import { cuedPattern, latePattern } from '../model/late-pattern.js'
import { fullName, type Run } from './name-row.js'

/** What people say to those who were accepted, and not to sponsors or readers; a first letter may be a capital. */
const greetings = [
  'gratulujeme',
  'glückwunsch an',
  'glückwünsche an',
  'gratulieren(?: wir)?',
  'begrüßen(?: wir)?',
  'congratulations(?: to)?',
  'congrats(?: to)?',
  'congratulat(?:e|es|ing)',
  'welcom(?:e|es|ing)',
  'felicitaciones a',
  'felicidades a',
  'enhorabuena a',
  'felicitamos a',
  'damos la bienvenida a',
  'félicitations à',
  'bravo à',
  'félicitons',
  'accueillons',
  'congratulazioni a',
  'complimenti a',
  'diamo il benvenuto a',
  'gefeliciteerd',
  'feliciteren',
  'verwelkomen',
  'gratulujemy',
  'gratulacje dla',
  'witamy',
  'parabéns (?:a|à|ao)',
  'boas-vindas (?:a|à|ao)',
  'поздравляем',
  'приветствуем',
  'вітаємо',
]
  .map(([initial = '', ...rest]) => `[${initial}${initial.toUpperCase()}]${rest.join('')}`)
  .join('|')

const between = '(?:,\\s|,?\\s(?:and|und|et|y|e|i|и|та|en|och|og|&)\\s)'

/** What may follow the last name: the end of a clause, or how it goes on about people. */
const after =
  '(?=\\s*(?:[.!?;:,)(（—–]|$)|\\s(?:to|who|for|on|from|in|into|with|at|whose|both|zu|für|im|in|aus|die|der|bei|pour|qui|dans|à|de|por|para|que|en|com|em|per|che|voor|die|van|za|do|w|za|в|на|за|у|який|яка)\\s)'

const findGreeted = cuedPattern(
  new RegExp(`(?:${greetings})[,:]?\\s[^\\sa-z]`, 'u'),
  `(?<![\\p{L}\\p{M}])(?:${greetings})[,:]?\\s(${fullName}(?:${between}${fullName})*)${after}`,
  'gu',
)
const name = latePattern(fullName, 'gu')

/** A company greeted is no person forgotten. */
const isOrganisation =
  /(?:^|\s)(?:association|team|community|foundation|project|university|institute|conference|summit|group|lab|labs|inc|ltd|llc|gmbh|corporation|company|programme?|fellows|interns|students|mentors|contributors|everyone|all|our|the)(?:\s|$)/iu

/** The rows of greeted names, each of two words or more. */
export function greetedNames(text: string): Run[][] {
  return findGreeted(text).flatMap(match => {
    const names = match[1] ?? ''
    const from = match.index + match[0].length - names.length
    const runs = [...names.matchAll(name())].map(found => ({
      from: from + found.index,
      to: from + found.index + found[0].length,
    }))
    return runs.every(run => !isOrganisation.test(text.slice(run.from, run.to))) ? [runs] : []
  })
}
