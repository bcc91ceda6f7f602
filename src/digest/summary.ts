import { sentencesIn } from '../model/segments.js'

/**
 * Abbreviations after which a sentence goes on, in lower case and without their last full stop. Those of Latin and of
 * titles are shared; the others are read only in their own language.
 */
const shared = words(`
  al cf dr e.g etc i.e ibid mr mrs ms no p.s ph.d prof st vs
`)
const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    'abb abs art bd bspw bzgl bzw ca d.h dgl dipl ebd evtl gem ggf ggü hrsg i.d.r inkl insb jr lt m.e max min mind mio mrd nr o.ä o.g rd s.o s.u sog str tel u.a u.ä u.u usw v.a vgl z.b z.t zb zzgl',
  ),
  en: words(
    'a.k.a a.m approx apr assoc aug co corp dec dept ed eds est feb fig gen hon inc incl jan jr jul jun ltd mar misc mt nov nr oct p.m pp rep resp rev sen sep sept sr u.k u.s univ viz vol w.r.t',
  ),
  es: words(
    'aprox art cap cía d dª ee ej fig lic núm p.ej pág págs prof profa sr sra srta sres tel ud uds vol',
  ),
  fr: words('adj art av boul c.-à-d ch chap env ex fig m mm mgr mme mmes mlle n.b p.ex pp resp tél vol'),
  it: words(
    'art avv cap dott dott.ssa ecc es fig geom ing on p.es pag pagg prof.ssa sig sig.ra sigg tel vol',
  ),
  nl: words(
    'a.d.h.v afb b.v bijv blz bv ca d.m.v d.w.z dhr drs e.d enz evt excl i.p.v i.v.m incl ing ir jl m.b.t m.n mevr mr mw nl nr o.a o.b.v o.l.v resp t.a.v t.o.v tel vgl z.o.z zgn',
  ),
  pl: words(
    'art dyr dz godz hab im inż itd itp m.in mgr min np nr ok os p pkt płk por pow prof r red rys tj tab tel tys tzn tzw ul ur w woj ww zob',
  ),
  pt: words('art av cap d dra eng ex exmo fig núm p.ex pág págs prof profa sr sra srta tel vol'),
  ru: words(
    'а.е акад в.т.ч г гг гл доц др ж им инж и.о коп кг млн млрд напр обл пр проф р рис руб св см ст стр т.д т.е т.к т.н т.о т.п тел тыс ул',
  ),
}

/** Languages that write ordinal numbers with a full stop: "am 3. Oktober". */
const dottedOrdinals = words('cs da de et fi hr hu lv nb nn no pl sk sl sr tr')

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/**
 * The first sentence of plain text, by Unicode's sentence boundaries (UAX #29) in the given language (BCP 47), less
 * those after an abbreviation, an initial or an ordinal number.
 */
export function firstSentence(text: string, language: string): string {
  const primary = primaryOf(language)
  let sentence = ''
  for (const segment of sentencesIn(text, language)) {
    if (sentence.trim() !== '' && !goesOn(sentence.trimEnd(), segment, primary)) break
    sentence += segment
  }
  return sentence.trim()
}

const opening = '\\s([{"\'“„«‘‚‹'
const lastWord = new RegExp(`(?:^|[${opening}])([^${opening}]+)\\.$`, 'u')
/** None of the three below ends so, and most sentences do. */
const endsInWord = /[a-z]{2}\.$/i
const initial = /(?:^|\p{Lu}[\p{L}\p{M}'’-]*\.?\s|\p{Lu}\.)\p{Lu}\.$/u
const letterPair = /(?<!\p{L})\p{L}\.\s?\p{L}\.$/u
const letter = /(?<!\p{L})\p{L}\.$/u

function goesOn(sentence: string, next: string, language: string): boolean {
  if (/^\p{Ll}/u.test(next)) return true
  const word = lastWord.exec(sentence)?.[1]?.toLowerCase()
  if (word === undefined) return false
  if (shared.has(word) || byLanguage[language]?.has(word)) return true
  if (/^\d{1,2}$/.test(word)) return dottedOrdinals.has(language) || sentence.length <= 3
  if (endsInWord.test(sentence)) return false
  return (
    initial.test(sentence) || letterPair.test(sentence) || (letter.test(sentence) && /^\p{L}\./u.test(next))
  )
}

/** Of the last language: an announcement has one. */
let last = { language: 'en', primary: 'en' }

/** `pt` of `pt-BR`. */
function primaryOf(language: string): string {
  if (language !== last.language) last = { language, primary: new Intl.Locale(language).language }
  return last.primary
}
