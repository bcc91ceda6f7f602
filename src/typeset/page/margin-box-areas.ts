import type { Declaration } from '../css/stylesheet.js'
import type { Area } from '../document.js'

/** A page: its size, and the box that its margins are around, in points. */
interface Sheet {
  width: number
  height: number
  box: Area
}

type Align = 'left' | 'center' | 'right'
type Rise = 'top' | 'middle' | 'bottom'

interface MarginBox {
  area: (page: Sheet) => Area
  align: Align
  rise: Rise
}

const topEdge = ({ box }: Sheet): Area => ({ x: box.x, y: 0, width: box.width, height: box.y })
const bottomEdge = ({ box, height }: Sheet): Area => {
  const y = box.y + box.height
  return { x: box.x, y, width: box.width, height: height - y }
}
const leftEdge = ({ box }: Sheet): Area => ({ x: 0, y: box.y, width: box.x, height: box.height })
const rightEdge = ({ box, width }: Sheet): Area => {
  const x = box.x + box.width
  return { x, y: box.y, width: width - x, height: box.height }
}

function corner(rows: (page: Sheet) => Area, columns: (page: Sheet) => Area): (page: Sheet) => Area {
  return page => {
    const { y, height } = rows(page)
    const { x, width } = columns(page)
    return { x, y, width, height }
  }
}

/** The sixteen boxes with the alignment they begin with (CSS Paged Media 3, 5.1 and 6.3). */
const marginBoxes: Readonly<Record<string, MarginBox>> = {
  'top-left-corner': { area: corner(topEdge, leftEdge), align: 'right', rise: 'middle' },
  'top-left': { area: topEdge, align: 'left', rise: 'middle' },
  'top-center': { area: topEdge, align: 'center', rise: 'middle' },
  'top-right': { area: topEdge, align: 'right', rise: 'middle' },
  'top-right-corner': { area: corner(topEdge, rightEdge), align: 'left', rise: 'middle' },
  'right-top': { area: rightEdge, align: 'center', rise: 'top' },
  'right-middle': { area: rightEdge, align: 'center', rise: 'middle' },
  'right-bottom': { area: rightEdge, align: 'center', rise: 'bottom' },
  'bottom-right-corner': { area: corner(bottomEdge, rightEdge), align: 'left', rise: 'middle' },
  'bottom-right': { area: bottomEdge, align: 'right', rise: 'middle' },
  'bottom-center': { area: bottomEdge, align: 'center', rise: 'middle' },
  'bottom-left': { area: bottomEdge, align: 'left', rise: 'middle' },
  'bottom-left-corner': { area: corner(bottomEdge, leftEdge), align: 'right', rise: 'middle' },
  'left-bottom': { area: leftEdge, align: 'center', rise: 'bottom' },
  'left-middle': { area: leftEdge, align: 'center', rise: 'middle' },
  'left-top': { area: leftEdge, align: 'center', rise: 'top' },
}

/** Where a margin box stands on a page, in points; `null` for no name of one. */
export function marginBoxArea(name: string, page: Sheet): Area | null {
  return marginBoxes[name]?.area(page) ?? null
}

/** What a margin box's style begins with: alignment by its place, and nothing of the page's own box. */
export function marginBoxDefaults(name: string): Declaration[] {
  const box = marginBoxes[name]
  if (!box) return []
  const place = { path: 'default.css', line: 1, column: 1, offset: 0 }
  const longhands = [
    ['text-align', [{ type: 'Identifier', name: box.align }]],
    ['vertical-align', [{ type: 'Identifier', name: box.rise }]],
  ] as const
  return [{ important: false, place, value: { kind: 'longhands', longhands } }]
}
