import { expect, test } from 'vitest'
import { chooseFaces } from '../../../src/typeset/line/choose-faces.js'
import { fixedFace } from '../fixed-fonts.js'

const ascii = fixedFace('Ascii', codePoint => codePoint < 0x80)
const hearts = fixedFace('Hearts', codePoint => codePoint === 0x2764)

const shownOf = (text: string) =>
  chooseFaces(text, [ascii, hearts]).map(({ shown, isMissing, isHidden }) => ({ shown, isMissing, isHidden }))

test.each([
  ['1️⃣', '1'],
  ['#⃣', '#'],
  ['🇫🇷', 'FR'],
  ['\u2009', ' '],
  ['❤️', '❤️'],
])('%s is there, or %s says the same', (text, shown) => {
  expect(shownOf(text)).toEqual([{ shown, isMissing: false, isHidden: false }])
})

test('an emoji that no face has is missing and not seen, a letter is missing and seen to be', () => {
  expect(shownOf('🎉')).toEqual([{ shown: ' ', isMissing: true, isHidden: true }])
  const hairs = fixedFace('Hairs', codePoint => codePoint === 0x200a)
  expect(chooseFaces('🎉', [ascii, hairs])).toMatchObject([{ face: hairs, shown: '\u200A', isHidden: true }])
  expect(shownOf('ж')).toEqual([{ shown: '?', isMissing: true, isHidden: false }])
})
