import { settable } from './fonts.js'
import type { Doc } from './sheet.js'
import { type SvgPart, svgParts } from './svg-parts.js'

/** Draw a chart's SVG as lines and letters of the page. @param scale points of the page to a px of the picture */
export function paintSvg(doc: Doc, svg: string, x: number, y: number, scale: number): void {
  const root = svgParts(svg)
  const clips = new Map<string, SvgPart>()
  collectClips(root, clips)
  doc.save()
  doc.translate(x, y).scale(scale)
  for (const part of root.parts) paintPart(doc, part, clips)
  doc.restore()
}

function collectClips(part: SvgPart, clips: Map<string, SvgPart>): void {
  if (part.name === 'clipPath' && part.attributes.id !== undefined) clips.set(part.attributes.id, part)
  for (const inner of part.parts) collectClips(inner, clips)
}

function paintPart(doc: Doc, part: SvgPart, clips: ReadonlyMap<string, SvgPart>): void {
  const { name, attributes, parts } = part
  if (['defs', 'style', 'metadata', 'title', 'desc'].includes(name)) return
  doc.save()
  const clip = clips.get(/^url\(#(.+)\)$/.exec(attributes['clip-path'] ?? '')?.[1] ?? '')
  if (clip !== undefined) {
    for (const shape of clip.parts) outline(doc, shape)
    doc.clip()
  }
  transform(doc, attributes.transform)
  if (name === 'text') paintText(doc, part)
  else if (name === 'svg' || name === 'g') for (const inner of parts) paintPart(doc, inner, clips)
  else if (hasArea(attributes.transform) && outline(doc, part)) ink(doc, attributes)
  doc.restore()
}

/** Nothing is drawn of what is shrunk to a point, and a page may not hold a matrix that cannot be turned back. */
const hasArea = (text = ''): boolean => !/matrix\(0,0,0,0,/.test(text)

function transform(doc: Doc, text = ''): void {
  for (const [, name, inner] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (inner as string).split(/[\s,]+/).map(Number)
    if (name === 'translate') doc.translate(a, b)
    else if (name === 'rotate') doc.rotate(a, { origin: [b, c] })
    else if (name === 'scale') doc.scale(a, b === 0 ? a : b)
    else if (name === 'matrix' && a * d - b * c !== 0) doc.transform(a, b, c, d, e, f)
  }
}

/** Lay a shape's outline; false where the part is none. */
function outline(doc: Doc, { name, attributes }: SvgPart): boolean {
  const at = (key: string): number => Number(attributes[key] ?? 0)
  if (name === 'path' && attributes.d) doc.path(attributes.d)
  else if (name === 'rect') doc.rect(at('x'), at('y'), at('width'), at('height'))
  else if (name === 'circle') doc.circle(at('cx'), at('cy'), at('r'))
  else if (name === 'line') doc.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'))
  else if (name === 'polyline' || name === 'polygon') {
    const points = (attributes.points ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    for (let i = 0; i + 1 < points.length; i += 2)
      doc[i === 0 ? 'moveTo' : 'lineTo'](points[i] as number, points[i + 1] as number)
    if (name === 'polygon') doc.closePath()
  } else return false
  return true
}

/** Fill and stroke what is laid. */
function ink(doc: Doc, attributes: SvgPart['attributes']): void {
  const opacity = Number(attributes.opacity ?? 1)
  const fillOpacity = opacity * Number(attributes['fill-opacity'] ?? 1)
  const strokeOpacity = opacity * Number(attributes['stroke-opacity'] ?? 1)
  const fill = fillOpacity > 0 ? colourOf(attributes.fill ?? '#000') : undefined
  const width = Number(attributes['stroke-width'] ?? 1)
  const stroke = strokeOpacity > 0 && width > 0 ? colourOf(attributes.stroke ?? 'none') : undefined
  if (fill !== undefined) doc.fillColor(fill, fillOpacity)
  if (stroke !== undefined) {
    doc.lineWidth(width).strokeColor(stroke, strokeOpacity)
    const dashes = (attributes['stroke-dasharray'] ?? '').split(/[\s,]+/).map(Number)
    if (dashes.length > 0 && dashes.every((dash) => dash > 0)) doc.dash(dashes as never, {})
    const cap = attributes['stroke-linecap']
    if (cap === 'round' || cap === 'square') doc.lineCap(cap)
    const join = attributes['stroke-linejoin']
    if (join === 'round' || join === 'bevel') doc.lineJoin(join)
  }
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke()
  else if (fill !== undefined) doc.fill()
  else if (stroke !== undefined) doc.stroke()
  // An outline that is neither filled nor drawn has to be given up.
  else doc.addContent('n')
}

function paintText(doc: Doc, { attributes, text }: SvgPart): void {
  const colour = colourOf(attributes.fill ?? '#000')
  const words = settable(text)
  if (colour === undefined || words.trim() === '') return
  const weight = attributes['font-weight'] ?? 'normal'
  doc.font(weight === 'bold' || Number(weight) >= 600 ? 'sansBold' : 'sans')
  doc.fontSize(Number.parseFloat(attributes['font-size'] ?? '12'))
  const width = doc.widthOfString(words)
  const shift = { middle: width / 2, end: width }[attributes['text-anchor'] ?? ''] ?? 0
  const baseline = attributes['dominant-baseline'] === 'central' ? 'svg-central' : 'alphabetic'
  const place = [Number(attributes.x ?? 0) - shift, Number(attributes.y ?? 0)] as const
  const halo = colourOf(attributes.stroke ?? 'none')
  if (halo !== undefined && Number(attributes['stroke-width'] ?? 1) > 0) {
    doc
      .lineWidth(Number(attributes['stroke-width'] ?? 1))
      .lineJoin('round')
      .strokeColor(halo)
    doc.text(words, ...place, { lineBreak: false, baseline, fill: false, stroke: true })
  }
  doc.fillColor(colour, Number(attributes['fill-opacity'] ?? 1))
  doc.text(words, ...place, { lineBreak: false, baseline })
}

/** Return a colour as the page takes it; undefined for none. */
function colourOf(text: string): string | [number, number, number] | undefined {
  if (text === 'none' || text === 'transparent' || text.startsWith('url(')) return undefined
  const parts = /^rgba?\(([^)]*)\)$/.exec(text)?.[1]?.split(',').map(Number)
  return parts === undefined ? text : [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0]
}
