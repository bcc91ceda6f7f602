import { describe, expect, it } from 'vitest'
import { firstSentence } from '../../src/digest/summary.js'

describe('the first sentence', () => {
  it.each([
    ['en', 'It works. Then it stops.', 'It works.'],
    ['en', 'Made with cups, plates, etc. by hand. Then sold.', 'Made with cups, plates, etc. by hand.'],
    ['en', 'Cups, plates, etc. The rest is sold. More.', 'Cups, plates, etc. The rest is sold.'],
    ['en', 'For kernel 2.6.41 only. Not later.', 'For kernel 2.6.41 only.'],
    ['en', 'It targets version 2.6.41. Later ones wait.', 'It targets version 2.6.41.'],
    ['en', 'Some tools (e.g. Make) help. Others do not.', 'Some tools (e.g. Make) help.'],
    ['en', 'With Dr. J. R. Moor we dig. Then rest.', 'With Dr. J. R. Moor we dig.'],
    ['en', 'The parser is rewritten in C. It is fast.', 'The parser is rewritten in C.'],
    ['en', 'It costs $1.5M! Why?', 'It costs $1.5M!'],
    ['en', '“Dig!” she said. We dug.', '“Dig!” she said.'],
    ['en', 'No full stop', 'No full stop'],
    ['en', '  Spaces around.  Next. ', 'Spaces around.'],
    ['en', '1. Dig. 2. Fill.', '1. Dig.'],
    [
      'de',
      'Am 3. Oktober graben wir, z. B. Teiche. Danach nicht.',
      'Am 3. Oktober graben wir, z. B. Teiche.',
    ],
    ['de', 'Das kostet ca. 20 Euro inkl. Versand. Mehr nicht.', 'Das kostet ca. 20 Euro inkl. Versand.'],
    ['fr', 'M. Petit creuse, p. ex. Une mare. Fin.', 'M. Petit creuse, p. ex. Une mare.'],
    ['pl', 'Robimy np. Stawy itp. Rzeczy. Koniec.', 'Robimy np. Stawy itp. Rzeczy.'],
    ['ru', 'Пруды и т. д. В саду. Конец.', 'Пруды и т. д. В саду.'],
    ['ja', '池を掘る。水を入れる。', '池を掘る。'],
  ])('%s: %s', (language, text, sentence) => {
    expect(firstSentence(text, language)).toBe(sentence)
  })
})
