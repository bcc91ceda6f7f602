/** Properties that say nothing about paper: they are passed over without a word. */
const names = new Set([
  'accent-color',
  'appearance',
  'backface-visibility',
  'caret-color',
  'color-scheme',
  'contain',
  'content-visibility',
  'cursor',
  'forced-color-adjust',
  'image-rendering',
  'interpolate-size',
  'outline',
  'outline-color',
  'outline-offset',
  'outline-style',
  'outline-width',
  'overscroll-behavior',
  'pointer-events',
  'print-color-adjust',
  'resize',
  'tap-highlight-color',
  'text-rendering',
  'text-size-adjust',
  'touch-action',
  'user-select',
  'will-change',
])

const prefixes = [
  '-webkit-',
  '-moz-',
  '-ms-',
  '-o-',
  'animation',
  'transition',
  'scroll-',
  'scrollbar-',
  'view-transition-',
]

export function isScreenOnlyProperty(name: string): boolean {
  return names.has(name) || prefixes.some(prefix => name.startsWith(prefix))
}
