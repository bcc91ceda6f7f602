import { fold } from '../../model/fold.js'
import { type Fault, whereabouts } from '../fault.js'
import type { Survey } from '../survey.js'

/** Two entries with the same title: one of them has the wrong one, or they are one entry. */
export function duplicateTitle({ entries }: Survey): Fault[] {
  const first = new Map<string, string>()
  const faults: Fault[] = []
  for (const { title, titleText } of entries) {
    const key = titleKey(titleText)
    if (title === null || key === '') continue
    const place = title.position
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, whereabouts(place))
    else
      faults.push({
        reason: `Unexpected title “${titleText}” again, expected a title of its own: it stands at ${earlier} too`,
        place,
        actual: titleText,
        note: 'Where two people share a project, let one entry name both.',
      })
  }
  return faults
}

const titleKey = (title: string): string =>
  fold(title)
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim()
