import type { TableBox, TableCell } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'

type Side = 'top' | 'right' | 'bottom' | 'left'

/**
 * The borders a cell shows where borders collapse: of those that meet the widest, drawn by the cell above or before
 * (CSS 2, 17.6.2.1). A cell's own top border and the one where it starts show only at the table's edge.
 */
export function collapseBorders(table: TableBox, cell: TableCell, row: number): ComputedStyle {
  const { style } = cell.block
  const [start, end] =
    table.style.direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const rowStyle = table.rows[row]?.style
  const bottomRow = row + cell.rowSpan - 1
  const isLastRow = bottomRow >= table.rows.length - 1
  const isLastColumn = cell.column + cell.columnSpan >= table.columnCount
  const below = table.rows[bottomRow + 1]
  const after = table.rows[row]?.cells.find(({ column }) => column === cell.column + cell.columnSpan)
  const borders = {
    ...widest('top', row === 0 ? [style, rowStyle, table.style] : []),
    ...widest(start, cell.column === 0 ? [style, rowStyle, table.style] : []),
    ...merge('bottom', [style, table.rows[bottomRow]?.style], isLastRow ? [table.style] : [], 'top', [
      below?.style,
      below && cellOver(below.cells, cell.column)?.block.style,
    ]),
    ...merge(end, [style], isLastColumn ? [table.style, rowStyle] : [], start, [after?.block.style]),
  }
  return { ...style, ...borders }
}

function cellOver(cells: readonly TableCell[], column: number): TableCell | undefined {
  return cells.find(cell => cell.column <= column && column < cell.column + cell.columnSpan)
}

type Borders = Partial<ComputedStyle>

function widest(side: Side, styles: readonly (ComputedStyle | undefined)[]): Borders {
  return merge(side, styles, [], side, [])
}

/** Of `side` in some styles and `other` in those beyond, the widest. */
function merge(
  side: Side,
  own: readonly (ComputedStyle | undefined)[],
  around: readonly (ComputedStyle | undefined)[],
  other: Side,
  beyond: readonly (ComputedStyle | undefined)[],
): Borders {
  let best = {
    width: 0,
    line: 'none' as ComputedStyle['border-top-style'],
    color: 'currentcolor' as ComputedStyle['border-top-color'],
  }
  const consider = (style: ComputedStyle | undefined, from: Side) => {
    const width = style?.[`border-${from}-width`] ?? 0
    if (!style || width <= best.width) return
    best = { width, line: style[`border-${from}-style`], color: style[`border-${from}-color`] }
  }
  for (const style of own) consider(style, side)
  for (const style of around) consider(style, side)
  for (const style of beyond) consider(style, other)
  return {
    [`border-${side}-width`]: best.width,
    [`border-${side}-style`]: best.line,
    [`border-${side}-color`]: best.color,
  }
}
