import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const read = (lead: string): string[] =>
  entries('a.txt', [
    'Harbour Summer 2019',
    '',
    lead,
    '',
    'Zorvina will focus on finding tides in old recordings of the pier. This project will be mentored by Daniel Weber.',
    '',
    'Ulmo will be drawing the screens for viewing and editing what was found. Peter Klotz will be his first mentor.',
    '',
    'Brunwic will be working on a way to keep his own notes beside the tables. His project will be mentored by Juana Paz.',
    '',
    'We will do a few things differently this year. Come to the chat for news about all of it.',
  ])

describe('text that opens with the given name of somebody', () => {
  it('opens an entry where a sentence above names several such people in full', () => {
    expect(
      read(
        'Our places go to students from two coasts: Zorvina Quell from Oslo, Ulmo Tarn from Porto and Brunwic Holt from Gdynia.',
      ),
    ).toEqual([
      ' |  | contributor Zorvina, mentor Daniel Weber | Zorvina will focus on finding tides in old recordings of the pier. This project will be mentored by Daniel Weber.',
      ' |  | contributor Ulmo, mentor Peter Klotz | Ulmo will be drawing the screens for viewing and editing what was found. Peter Klotz will be his first mentor.',
      ' |  | contributor Brunwic, mentor Juana Paz | Brunwic will be working on a way to keep his own notes beside the tables. His project will be mentored by Juana Paz.',
    ])
  })

  it('opens none where no sentence does', () => {
    expect(
      read('Our places go to students from two coasts, and one of them is Zorvina Quell from Oslo.'),
    ).toEqual([])
  })
})
