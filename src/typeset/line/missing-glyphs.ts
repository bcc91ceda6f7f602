import type { Place, Report } from '../report.js'
import { scriptOf, writingOf } from './scripts.js'

/** The characters of one writing that no face has. */
interface Missing {
  scripts: Set<string>
  characters: string[]
  place: Place | null
}

/** Collects the characters that no face has: they are told by their writing, each once. */
export class MissingGlyphs {
  readonly #places = new Map<string, Place | null>()

  /** A grapheme that no face has. */
  add(grapheme: string, place: Place | null): void {
    if (!this.#places.has(grapheme)) this.#places.set(grapheme, place)
  }

  /** One warning for each writing, at its first character; `actual` of the message is the writing's name. */
  tell(language: string, report: Report): void {
    for (const [writing, missing] of this.#byWriting(language)) {
      report.warn('missing-glyph', reasonOf(writing, missing), missing.place, writing)
    }
  }

  #byWriting(language: string): Map<string, Missing> {
    const present = new Set([...this.#places.keys()].map(scriptOf))
    const writings = new Map<string, Missing>()
    for (const [character, place] of this.#places) {
      const script = scriptOf(character)
      const writing = writingOf(script, present, language)
      const missing = writings.get(writing) ?? { scripts: new Set(), characters: [], place }
      missing.scripts.add(script)
      missing.characters.push(character)
      writings.set(writing, missing)
    }
    return writings
  }
}

function reasonOf(writing: string, { scripts, characters }: Missing): string {
  const [first = ''] = characters
  const names = [...scripts].sort().join(', ')
  const whole = names === writing ? writing : `${writing} (${names})`
  const hidden = writing === 'emoji'
  if (characters.length === 1)
    return `No font has the character “${first}” of ${whole}${hidden ? ', which is not shown' : ''}, expected a font that has it`
  return `No font has the ${characters.length} characters of ${whole}, first “${first}”${hidden ? ', which are not shown' : ''}, expected a font that has them`
}
