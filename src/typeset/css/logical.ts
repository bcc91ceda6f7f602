import type { PropertyName } from './properties.js'

type Side = 'start' | 'end'
type Direction = 'ltr' | 'rtl'

/** Properties of the side where lines start or end: which one that is depends on `direction` (CSS Logical 1). */
export type LogicalName =
  | `margin-inline-${Side}`
  | `padding-inline-${Side}`
  | `border-inline-${Side}-${'width' | 'style' | 'color'}`

const physical = {
  'margin-inline-start': { ltr: 'margin-left', rtl: 'margin-right' },
  'margin-inline-end': { ltr: 'margin-right', rtl: 'margin-left' },
  'padding-inline-start': { ltr: 'padding-left', rtl: 'padding-right' },
  'padding-inline-end': { ltr: 'padding-right', rtl: 'padding-left' },
  'border-inline-start-width': { ltr: 'border-left-width', rtl: 'border-right-width' },
  'border-inline-start-style': { ltr: 'border-left-style', rtl: 'border-right-style' },
  'border-inline-start-color': { ltr: 'border-left-color', rtl: 'border-right-color' },
  'border-inline-end-width': { ltr: 'border-right-width', rtl: 'border-left-width' },
  'border-inline-end-style': { ltr: 'border-right-style', rtl: 'border-left-style' },
  'border-inline-end-color': { ltr: 'border-right-color', rtl: 'border-left-color' },
} as const satisfies Record<LogicalName, Record<Direction, PropertyName>>

export const logicalNames = Object.keys(physical).filter(isLogicalName)

export function isLogicalName(name: string): name is LogicalName {
  return Object.hasOwn(physical, name)
}

/** The property that a name speaks of in text of a direction. */
export function physicalName(name: PropertyName | LogicalName, direction: Direction): PropertyName {
  return isLogicalName(name) ? physical[name][direction] : name
}
