import { black } from '../css/color.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { HtmlElement } from '../css/html-tree.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { Paint } from '../css/svg-values.js'
import type { Color, Gradient, PathSegment } from '../document.js'
import type { Report } from '../report.js'
import { boundsOf } from './bounds.js'
import { clipPathsIn, type ShapeClip, union } from './clip-path.js'
import type { Drawing, Shape, ShapeStroke } from './drawing.js'
import { type DrawnText, readRuns } from './drawn-text.js'
import { firstStop, isGradient, paintServer, planeOf, readGradient } from './gradient.js'
import { identity, type Matrix, multiply, parseTransform, translation } from './matrix.js'
import { parsePath } from './path-segments.js'
import { type LengthReader, shapePath } from './shape-path.js'
import { userUnits } from './user-units.js'
import { type Box, fitMatrix, parseFit, parseViewBox } from './view-box.js'

/** A drawing's own size in its units; `null` where it says nothing. */
export interface DrawingSize {
  width: number | null
  height: number | null
  /** Height by width; `null` where any will do. */
  ratio: number | null
}

/** What browsers give a picture that names no size (CSS Images 3, 4.2). */
const defaultSize = { width: 300, height: 150 }

/** Reads a styled `svg` element. `isFile` is a file of its own, which stretches where it has no view box. */
export function readDrawing(
  svg: StyledElement,
  isFile: boolean,
  report: Report,
): { drawing: Drawing; size: DrawingSize } {
  const { attributes } = svg.element
  const reader = new DrawingReader(svg, report)
  const width = reader.length(svg, 'width', null)
  const height = reader.length(svg, 'height', null)
  const viewBox = parseViewBox(attributes.get('viewBox'))
  const stated = { x: 0, y: 0, width: width ?? defaultSize.width, height: height ?? defaultSize.height }
  const view = viewBox ?? stated
  const stretched = isFile ? { align: null, covers: false } : null
  const fit = viewBox ? parseFit(attributes.get('preserveAspectRatio')) : stretched
  reader.children(svg, { matrix: identity, alpha: svg.style.opacity, port: view, clips: [] })
  const whole = viewBox ?? (width && height ? stated : null)
  const ratio = width && height ? height / width : whole && whole.height / whole.width
  return { drawing: { kind: 'drawing', view, fit, shapes: reader.shapes }, size: { width, height, ratio } }
}

/** What an element of a drawing stands in. */
interface Surroundings {
  matrix: Matrix
  /** The opacity of all around. That of a group is each of its shapes'. */
  alpha: number
  /** What percentages are of. */
  port: Pick<Box, 'width' | 'height'>
  clips: readonly ShapeClip[]
}

class DrawingReader {
  readonly shapes: (Shape | DrawnText)[] = []
  readonly #root: StyledElement
  readonly #report: Report
  #clipPaths: ReadonlyMap<string, StyledElement> | null = null

  constructor(root: StyledElement, report: Report) {
    this.#root = root
    this.#report = report
  }

  children(parent: StyledElement, around: Surroundings): void {
    for (const child of parent.children) if (child.kind === 'element') this.#element(child, around)
  }

  /** A length in user units; `null` where it is absent, `auto`, not valid, or a percentage of an unknown `whole`. */
  length({ element, style }: StyledElement, name: string, whole: number | null): number | null {
    const text = element.attributes.get(name)?.trim()
    if (text === undefined || text === 'auto') return null
    const value = userUnits(text, whole, style['font-size'])
    if (value === null && !text.endsWith('%'))
      this.#report.warn('unsupported-value', `Unexpected value "${text}" of "${name}"`, element.place)
    return value
  }

  #element(styled: StyledElement, around: Surroundings): void {
    const { element, style } = styled
    if (!element.isSvg || notDrawn.has(element.name)) return
    const matrix = multiply(around.matrix, this.#transformOf(element))
    const inside = {
      ...around,
      matrix,
      alpha: around.alpha * style.opacity,
      clips: [...around.clips, ...this.#clipsOf(styled, { ...around, matrix })],
    }
    if (element.name === 'use') this.#use(styled, inside)
    else if (element.name === 'svg') this.#viewport(styled, styled, inside)
    else if (element.name === 'text') this.#text(styled, inside)
    else if (containers.has(element.name)) this.children(styled, inside)
    else this.#shape(styled, inside)
  }

  #transformOf({ attributes, place }: HtmlElement): Matrix {
    const text = attributes.get('transform')
    const matrix = text === undefined ? identity : parseTransform(text)
    if (!matrix) this.#report.warn('unsupported-value', `Unexpected value "${text}" of "transform"`, place)
    return matrix ?? identity
  }

  /** What `clip-path` cuts an element by, in the drawing's plane. */
  #clipsOf(styled: StyledElement, around: Surroundings): ShapeClip[] {
    const { element } = styled
    const text = element.attributes.get('clip-path')?.trim() ?? 'none'
    if (text === 'none') return []
    this.#clipPaths ??= clipPathsIn(this.#root)
    const clip = this.#clipPaths.get(/^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(text)?.[1] ?? '')
    const shape = this.#outline(styled, around.port)
    const byShape = clip?.element.attributes.get('clipPathUnits') === 'objectBoundingBox'
    if (!clip || (byShape && shape.length === 0)) {
      this.#report.warn('unsupported-value', `Unexpected value "${text}" of "clip-path"`, element.place)
      return []
    }
    const own = multiply(around.matrix, this.#transformOf(clip.element))
    return [this.#clip(clip, byShape ? multiply(own, planeOf(boundsOf(shape))) : own, around.port)]
  }

  #clip(clip: StyledElement, plane: Matrix, port: Surroundings['port']): ShapeClip {
    const shapes = clip.children.filter(child => child.kind === 'element')
    const parts = shapes.map(shape => ({
      segments: this.#outline(shape, port),
      matrix: multiply(plane, this.#transformOf(shape.element)),
    }))
    const rule = shapes[0]?.element.attributes.get('clip-rule') === 'evenodd' ? 'evenodd' : 'nonzero'
    return { segments: union(parts), rule }
  }

  /** Empty for what is no shape. */
  #outline(styled: StyledElement, port: Surroundings['port']): readonly PathSegment[] {
    const data = shapePath(styled.element, this.#lengthsOf(styled, port))
    return data ? parsePath(data).segments : []
  }

  #use(use: StyledElement, around: Surroundings): void {
    const x = this.length(use, 'x', around.port.width) ?? 0
    const y = this.length(use, 'y', around.port.height) ?? 0
    const inside = { ...around, matrix: multiply(around.matrix, translation(x, y)) }
    for (const used of use.children) {
      if (used.kind === 'text') continue
      if (used.element.name === 'symbol')
        this.#viewport(used, use, { ...inside, alpha: inside.alpha * used.style.opacity })
      else this.#element(used, inside)
    }
  }

  /** A drawing in the drawing; `sized` is the element that says where it is and how large. */
  #viewport(styled: StyledElement, sized: StyledElement, around: Surroundings): void {
    const { attributes } = styled.element
    const own = sized === styled
    const port = {
      x: own ? (this.length(sized, 'x', around.port.width) ?? 0) : 0,
      y: own ? (this.length(sized, 'y', around.port.height) ?? 0) : 0,
      width: this.length(sized, 'width', around.port.width) ?? around.port.width,
      height: this.length(sized, 'height', around.port.height) ?? around.port.height,
    }
    const view = parseViewBox(attributes.get('viewBox'))
    const inner = view
      ? fitMatrix(view, parseFit(attributes.get('preserveAspectRatio')), port)
      : translation(port.x, port.y)
    this.children(styled, { ...around, matrix: multiply(around.matrix, inner), port: view ?? port })
  }

  #text(text: StyledElement, { matrix, alpha, port, clips }: Surroundings): void {
    if (text.style.stroke !== 'none' && text.style['stroke-width'] > 0)
      this.#report.warn(
        'unsupported-value',
        'Unexpected "stroke" of text, which is filled only',
        text.element.place,
      )
    const runs = readRuns(text, {
      length: (styled, name, along) => this.#position(styled, name, port[along]),
      inkOf: ({ element, style }) => this.#ink(style.fill, style, element, alpha * style['fill-opacity']),
    })
    if (runs.length > 0) this.shapes.push({ kind: 'text', matrix, runs, clips })
  }

  /** Of a list, which places letters one by one, the first. */
  #position(styled: StyledElement, name: string, whole: number): number | null {
    const { attributes, place } = styled.element
    const text = attributes.get(name)?.trim() ?? ''
    const [first = '', ...others] = text.split(/\s*,\s*|\s+/)
    if (others.length === 0) return this.length(styled, name, whole)
    this.#report.warn(
      'unsupported-value',
      `Unexpected list "${text}" of "${name}", expected one length`,
      place,
    )
    return userUnits(first, whole, styled.style['font-size'])
  }

  #shape(styled: StyledElement, { matrix, alpha, port, clips }: Surroundings): void {
    const { element, style } = styled
    const data = shapePath(element, this.#lengthsOf(styled, port))
    if (data === null || data === '') return
    const { segments, error } = parsePath(data)
    if (error) this.#report.warn('unsupported-value', `Unexpected path data: ${error}`, element.place)
    const paint = (own: Paint, opacity: number) => this.#paint(own, styled, segments, port, alpha * opacity)
    const fill = element.name === 'line' ? null : paint(style.fill, style['fill-opacity'])
    const stroke = this.#stroke(style, paint(style.stroke, style['stroke-opacity']))
    if (segments.length > 0 && (fill || stroke))
      this.shapes.push({ kind: 'shape', segments, matrix, fill, fillRule: style['fill-rule'], stroke, clips })
  }

  /** A gradient is measured by the shape that it fills, or whose outline it paints. */
  #paint(
    paint: Paint,
    { element, style }: StyledElement,
    segments: readonly PathSegment[],
    port: Surroundings['port'],
    alpha: number,
  ): Color | Gradient | null {
    const server =
      typeof paint === 'object' && 'server' in paint ? paintServer(element, paint.server) : undefined
    if (!server || !isGradient(server) || segments.length === 0)
      return this.#ink(paint, style, element, alpha)
    const fault = (reason: string) => this.#report.warn('unsupported-value', reason, server.place)
    const gradient = readGradient(server, boundsOf(segments), port, fault)
    if (!gradient) return null
    if (!('stops' in gradient)) return { ...gradient, a: gradient.a * alpha }
    return { ...gradient, alpha: gradient.alpha * alpha }
  }

  #lengthsOf(styled: StyledElement, { width, height }: Surroundings['port']): LengthReader {
    const wholes = { width, height, diagonal: Math.hypot(width, height) / Math.SQRT2 }
    return (name, share) => this.length(styled, name, wholes[share])
  }

  #stroke(style: ComputedStyle, color: Color | Gradient | null): ShapeStroke | null {
    const width = style['stroke-width']
    if (!color || width <= 0) return null
    const dash = style['stroke-dasharray']
    return {
      color,
      width,
      dash: dash.some(length => length > 0) ? dash : [],
      dashOffset: style['stroke-dashoffset'],
      cap: style['stroke-linecap'],
      join: style['stroke-linejoin'],
      miterLimit: Math.max(1, style['stroke-miterlimit']),
    }
  }

  #ink(paint: Paint, style: ComputedStyle, element: HtmlElement, alpha: number): Color | null {
    const color = this.#colorOf(paint, style, element)
    return color && color.a * alpha > 0 ? { ...color, a: color.a * alpha } : null
  }

  #colorOf(paint: Paint, { color }: ComputedStyle, element: HtmlElement): Color | null {
    if (paint === 'none') return null
    if (paint === 'currentcolor') return color === 'currentcolor' ? black : color
    if (!('server' in paint)) return paint
    const reason = `Unexpected paint "url(${paint.server})", expected a colour or, for shapes, a gradient`
    this.#report.warn('unsupported-value', reason, element.place)
    return paint.instead ?? firstStop(paintServer(element, paint.server))
  }
}

const containers: ReadonlySet<string> = new Set(['a', 'g'])

/** What is drawn only where it is used, or never. */
const notDrawn: ReadonlySet<string> = new Set(
  'clipPath defs desc linearGradient metadata radialGradient stop style symbol title'.split(' '),
)
