import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from './report.mjs'

/**
 * The lines of a PDF as they are set, whoever set them, from top to bottom: where each stands (points from the bottom
 * left), its text, and the white between its words in points. The white is measured from the end of one glyph to the
 * start of the next, so it counts what a space glyph, word spacing and moves of the pen give together.
 */
export async function linesOf(bytes) {
  const task = openPdf(bytes)
  const pdf = await task.promise
  const lines = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    lines.push(...gather(glyphsOf(fnArray, argsArray)).map(line => ({ page: number, ...line })))
  }
  await task.destroy()
  return lines
}

/** Every glyph with its baseline and its start and end on it; no state but the text matrix and spacing is needed. */
function glyphsOf(operators, operands) {
  const glyphs = []
  const pen = new Pen()
  operators.forEach((operator, index) => {
    const args = operands[index]
    if (operator === OPS.showText) for (const item of args[0]) pen.show(item, glyphs)
    else pen.apply(operator, args)
  })
  return glyphs
}

class Pen {
  size = 0
  character = 0
  word = 0
  base = [1, 0, 0, 1, 0, 0]
  saved = []
  line = [1, 0, 0, 1, 0, 0]
  advance = 0

  apply(operator, args) {
    if (operator === OPS.save) this.saved.push(this.base)
    if (operator === OPS.restore) this.base = this.saved.pop() ?? this.base
    if (operator === OPS.transform) this.base = times(this.base, args)
    if (operator === OPS.setFont) this.size = args[1]
    if (operator === OPS.setCharSpacing) this.character = args[0]
    if (operator === OPS.setWordSpacing) this.word = args[0]
    if (operator === OPS.beginText) this.moveTo([1, 0, 0, 1, 0, 0])
    if (operator === OPS.setTextMatrix) this.moveTo([...(args.length === 1 ? args[0] : args)])
    if (operator === OPS.moveText) this.moveTo(times(this.line, [1, 0, 0, 1, ...args]))
  }

  moveTo(matrix) {
    this.line = matrix
    this.advance = 0
  }

  show(item, glyphs) {
    if (typeof item === 'number') {
      this.advance -= (item / 1000) * this.size
      return
    }
    const [a, , , , x, y] = times(this.base, this.line)
    const width = (item.width / 1000) * this.size
    glyphs.push({ text: item.unicode, y, start: x + a * this.advance, end: x + a * (this.advance + width) })
    this.advance += width + this.character + (item.isSpace ? this.word : 0)
  }
}

function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function gather(glyphs) {
  const lines = new Map()
  for (const glyph of glyphs) {
    const key = Math.round(Math.abs(glyph.y) * 10)
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines.values()].map(lineOf)
}

function lineOf(glyphs) {
  const ordered = [...glyphs].sort((a, b) => a.start - b.start)
  const gaps = []
  let last = null
  let sawSpace = false
  for (const glyph of ordered) {
    if (glyph.text.trim() === '') sawSpace = true
    else {
      if (last && sawSpace) gaps.push(glyph.start - last.end)
      sawSpace = false
      last = glyph
    }
  }
  return { y: Math.abs(glyphs[0].y), text: ordered.map(glyph => glyph.text).join(''), gaps }
}
