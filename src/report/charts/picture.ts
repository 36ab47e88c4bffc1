import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type { BriefingChart } from '../briefing/document.js'
import { renderSvg } from '../render-svg.js'
import { chartOption, chartSize, untitled } from './chart.js'
import { encodePng } from './png.js'

const MM_PER_INCH = 25.4
/** The face of the charts travels with the product: the picture is the same on every machine. */
const FACES = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf']
let files: string[] | undefined

/** Return a chart of a document as a self-contained SVG text, without a title of its own: the caption says it. */
export function chartSvg(chart: BriefingChart): string {
  const bare = untitled(chart)
  const { width, height } = chartSize(bare)
  // The filled diamond of keys is in no face of Arial's family; the suit is.
  return renderSvg(chartOption(bare), width, height).replaceAll('◆', '♦')
}

/** A chart as pixels. `width`, `height` in pixels; `heightMm` on paper at the width asked for. */
export type ChartPicture = {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  readonly heightMm: number
}

/**
 * Return a chart as a PNG for paper.
 * @param dpi pixels per inch of paper, by default 200
 * @param widthMm on paper, in millimetres
 */
export function chartPng(
  chart: BriefingChart,
  { dpi = 200, widthMm }: { readonly dpi?: number; readonly widthMm: number },
): ChartPicture {
  const image = new Resvg(chartSvg(chart), {
    fitTo: { mode: 'width', value: Math.round((widthMm / MM_PER_INCH) * dpi) },
    background: '#ffffff',
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  }).render()
  const { width, height } = image
  return { png: encodePng(image.pixels, width, height, dpi), width, height, heightMm: (widthMm * height) / width }
}

/** Return where the faces of the charts lie: regular and bold. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url)
  files ??= FACES.map((face) => require.resolve(`@expo-google-fonts/arimo/${face}`))
  return files
}
