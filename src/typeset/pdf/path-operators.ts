import type { Area, Clip, PathSegment } from '../document.js'
import { number } from './number.js'

/** How far the handles of a Bézier curve stand off for a quarter of a circle of radius 1. */
const quarterHandle = 0.5523

/** The outline of a rectangle, y downwards, its corners rounded where it has a radius. */
export function rectanglePath({ x, y, width, height, radius }: Area & { radius: number }): string {
  if (radius <= 0) return `${numbers(x, y, width, height)} re`
  const r = Math.min(radius, width / 2, height / 2)
  const c = r * (1 - quarterHandle)
  const [right, bottom] = [x + width, y + height]
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(right - r, y)} l`,
    `${numbers(right - c, y, right, y + c, right, y + r)} c`,
    `${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - c, right - c, bottom, right - r, bottom)} c`,
    `${numbers(x + r, bottom)} l`,
    `${numbers(x + c, bottom, x, bottom - c, x, bottom - r)} c`,
    `${numbers(x, y + r)} l`,
    `${numbers(x, y + c, x + c, y, x + r, y)} c h`,
  ].join('\n')
}

const segmentOperators = { M: 'm', L: 'l', C: 'c' } as const

export function segmentsPath(segments: readonly PathSegment[]): string {
  return segments
    .map(([command, ...points]) =>
      command === 'Z' ? 'h' : `${numbers(...points)} ${segmentOperators[command]}`,
    )
    .join('\n')
}

/** Lets what follows show inside of all clips only. */
export function clipPaths(clips: readonly Clip[]): string {
  return clips.map(clipPath).join('\n')
}

function clipPath(clip: Clip): string {
  if (clip.kind === 'rectangle') return `${rectanglePath(clip)} W n`
  // Without an outline nothing shows.
  const outline = clip.segments.length > 0 ? segmentsPath(clip.segments) : '0 0 0 0 re'
  return `${outline} ${clip.rule === 'evenodd' ? 'W*' : 'W'} n`
}

export function numbers(...values: number[]): string {
  return values.map(number).join(' ')
}
