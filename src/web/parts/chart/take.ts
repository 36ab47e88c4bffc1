import type { EChartsOption } from 'echarts'
import { CHART_HEIGHT, CHART_WIDTH, type FanChart, fanChartOption } from '../../../report/fan-chart.js'
import { withPngText } from './png-text.js'

/** What travels inside a picture: where its numbers come from and how they are made again. */
export type Provenance = { readonly title: string; readonly source: string; readonly recipe: string }

/** How many dots a picture has for each unit of the drawing: sharp in a printed report. */
const DENSITY = 2

/** A chart definition and the size at which it stands alone, px. */
export type Drawing = { readonly option: EChartsOption; readonly width: number; readonly height: number }

export const fanDrawing = (chart: FanChart): Drawing => ({
  option: fanChartOption(chart),
  width: CHART_WIDTH,
  height: CHART_HEIGHT,
})

/** The chart as a picture that stands alone, in the light theme whatever the page is in. */
export const svgOf = (chart: FanChart, provenance: Provenance): Promise<string> =>
  svgOfDrawing(fanDrawing(chart), provenance)

/** The same as dots. @throws Error when the browser cannot draw it */
export const pngOf = (chart: FanChart, provenance: Provenance): Promise<Blob> =>
  pngOfDrawing(fanDrawing(chart), provenance)

/** Any chart as such a picture. */
export async function svgOfDrawing({ option, width, height }: Drawing, provenance: Provenance): Promise<string> {
  const { renderSvg } = await import('../../../report/render-svg.js')
  const svg = renderSvg(option, width, height)
  const told = Object.entries(provenance).map(([name, text]) => `<${name}>${escaped(text)}</${name}>`)
  return svg.replace(/^(<svg[^>]*>)/, `$1<metadata>${told.join('')}</metadata>`)
}

/** Any chart as dots. @throws Error when the browser cannot draw it */
export async function pngOfDrawing(drawing: Drawing, provenance: Provenance): Promise<Blob> {
  const svg = await svgOfDrawing(drawing, provenance)
  const { width, height } = drawing
  const image = new Image(width * DENSITY, height * DENSITY)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('no picture')
  return withPngText(blob, { Title: provenance.title, Source: provenance.source, Description: provenance.recipe })
}

/** Hand a file to the browser. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))
