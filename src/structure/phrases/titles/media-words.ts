/** Whether a text names media and no more: "video, slides", "GitHub | website". */
import { mediaWords } from '../../lexicon/media.js'

const media = new Set(mediaWords)
const longestMedia = Math.max(...mediaWords.map(word => word.length))

/** Whether every piece of a list is a word for media. */
export function isMedia(text: string): boolean {
  if (opensLong(text)) return false
  const lower = text.toLowerCase()
  // Mostly the first piece is none.
  if (!lower.split(mediaSign, 1).every(isMediaWord)) return false
  const pieces = lower.split(mediaSign)
  return pieces.every(isMediaWord) && pieces.some(piece => mediaWord(piece) !== '')
}

/** Whether a text opens with more than a word for media: that of running text shows at once. */
function opensLong(text: string): boolean {
  const opening = text.slice(0, 2 * longestMedia)
  return text.length > opening.length && !mediaSign.test(opening) && !/[\s.…]$/u.test(opening)
}

/** "The slides are here": what Japanese says of a link. */
const here = /は(?:こちら|コチラ)$/u
/** What parts several words for media, and one from the format it has: "Slides in PDF", "Folien als PDF". */
const mediaSign = /[,;/|·]|\s{2,}|\s(?:and|in|as|und|als|et|en|y|e|em)\s/u
const mediaWord = (piece: string) =>
  piece
    .trim()
    .replace(/^(?:@|~~)|(?:[.…]|~~)+$/gu, '')
    .replace(here, '')

function isMediaWord(piece: string): boolean {
  const word = mediaWord(piece)
  return word === '' || media.has(word) || isMediaInHan(word)
}

/** Whether a word in Han is made of two words for media: "下载链接", "视频回放". */
function isMediaInHan(word: string): boolean {
  if (word.length > 2 * longestInHan || !/^\p{Script=Han}{4,}$/u.test(word)) return false
  return [2, 3, 4].some(at => media.has(word.slice(0, at)) && media.has(word.slice(at)))
}

const longestInHan = 4
