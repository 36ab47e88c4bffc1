import { axesXml, CHART_SIZE, letters } from './chart-axes.js'
import type { NativeChart, NativeSeries } from './native-chart.js'
import { xmlText } from './xml.js'

const EMU = 12_700
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const SHEET = 'Sheet1'

/** Return the name of a column of the sheet that lies behind a chart. @param index from 0 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}

/** Return the part of the package that draws the chart; its figures are those of the sheet behind it (`chartSheet`). */
export function chartXml(chart: NativeChart, language: 'vi' | 'en'): string {
  const groups = groupsOf(chart).map(({ as, series }) => groupXml(chart, as, series))
  const unkeyed = chart.series.flatMap(({ isKeyed }, i) =>
    isKeyed ? [] : [`<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`],
  )
  const legend = chart.series.some(({ isKeyed }) => isKeyed)
    ? `<c:legend><c:legendPos val="b"/>${unkeyed.join('')}<c:overlay val="0"/>${letters(CHART_SIZE)}</c:legend>`
    : ''
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${language === 'vi' ? 'vi-VN' : 'en-GB'}"/>`,
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    ...groups,
    axesXml(chart),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    legend,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    letters(CHART_SIZE),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

type Numbered = { readonly series: NativeSeries; readonly index: number }
type Group = { readonly as: NativeSeries['look']['as']; readonly series: Numbered[] }

/** Series drawn alike, areas first: what comes later lies on top. */
function groupsOf({ series }: NativeChart): Group[] {
  const numbered = series.map((one, index) => ({ series: one, index }))
  return (['area', 'bar', 'line', 'points'] as const).flatMap((as) => {
    const own = numbered.filter((one) => one.series.look.as === as)
    return own.length === 0 ? [] : [{ as, series: own }]
  })
}

const AXES = '<c:axId val="1001"/><c:axId val="1002"/>'

function groupXml(chart: NativeChart, as: Group['as'], series: readonly Numbered[]): string {
  const all = series.map((one) => seriesXml(chart, one)).join('')
  const stacked = chart.isStacked ? 'stacked' : undefined
  switch (as) {
    case 'area':
      return `<c:areaChart><c:grouping val="${stacked ?? 'standard'}"/><c:varyColors val="0"/>${all}${AXES}</c:areaChart>`
    case 'bar':
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ?? 'clustered'}"/><c:varyColors val="0"/>${all}<c:gapWidth val="55"/>${stacked ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${AXES}</c:lineChart>`
    case 'points':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all}${AXES}</c:scatterChart>`
  }
}

function seriesXml(chart: NativeChart, { series, index }: Numbered): string {
  const { look, values, xs } = series
  const isScatter = look.as === 'points'
  // In the sheet a scatter's series has a column across and one up; others share the first column.
  const column = columnName(isScatter ? 2 * index + 1 : index + 1)
  const name = `<c:tx><c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
  const rows = isScatter ? values.length : chart.categories.length
  const data = numbers(`$${column}$2:$${column}$${rows + 1}`, values)
  const cells = isScatter
    ? `<c:xVal>${numbers(`$${columnName(2 * index)}$2:$${columnName(2 * index)}$${rows + 1}`, xs ?? [])}</c:xVal><c:yVal>${data}</c:yVal><c:smooth val="0"/>`
    : `<c:cat>${names(chart.categories)}</c:cat><c:val>${data}</c:val>${look.as === 'line' ? '<c:smooth val="0"/>' : ''}`
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    name,
    shapeXml(series),
    look.as === 'line' || isScatter ? markerXml(series) : '',
    look.as === 'bar' ? '<c:invertIfNegative val="0"/>' : '',
    pointsXml(series),
    labelsXml(series),
    reachXml(series),
    cells,
    '</c:ser>',
  ].join('')
}

const fill = (colour: string): string =>
  colour === 'none' ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

function shapeXml({ look }: NativeSeries): string {
  if (look.as === 'area' || look.as === 'bar') return `<c:spPr>${fill(look.colour)}<a:ln><a:noFill/></a:ln></c:spPr>`
  const { width = 2, dash } = look
  if (width === 0) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
  return `<c:spPr><a:ln w="${Math.round(width * EMU)}" cap="rnd">${fill(look.colour)}<a:prstDash val="${dash ?? 'solid'}"/><a:round/></a:ln></c:spPr>`
}

function markerXml({ look: { marker, colour } }: NativeSeries): string {
  if (marker === undefined) return '<c:marker><c:symbol val="none"/></c:marker>'
  const size = marker === 'diamond' ? 11 : 6
  return `<c:marker><c:symbol val="${marker}"/><c:size val="${size}"/><c:spPr>${fill(colour)}<a:ln w="9525">${fill('FFFFFF')}</a:ln></c:spPr></c:marker>`
}

const pointsXml = ({ pointColours = [] }: NativeSeries): string =>
  pointColours
    .map((colour, i) =>
      colour === undefined
        ? ''
        : `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(colour)}</c:spPr></c:dPt>`,
    )
    .join('')

const SHOW_NOTHING =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** Labels in the reader's notation: the office would write figures as its machine does. */
function labelsXml({ labels = [], labelsAt = 't', look }: NativeSeries): string {
  const said = labels.flatMap((text, i) => {
    if (text === undefined) return []
    const colour = labelsAt === 'ctr' ? inkOn(look.colour) : look.as === 'bar' ? '17212B' : look.colour
    const run = `<a:rPr sz="${CHART_SIZE * 100}" b="0">${fill(colour)}</a:rPr><a:t>${xmlText(text)}</a:t>`
    return [
      `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>${run}</a:r></a:p></c:rich></c:tx><c:dLblPos val="${labelsAt}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`,
    ]
  })
  return said.length === 0 ? '' : `<c:dLbls>${said.join('')}${SHOW_NOTHING}</c:dLbls>`
}

/** Return the ink that is read on a ground: white on dark. */
function inkOn(ground: string): string {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(ground.slice(at, at + 2), 16))
  return 0.3 * (r ?? 0) + 0.59 * (g ?? 0) + 0.11 * (b ?? 0) < 140 ? 'FFFFFF' : '17212B'
}

function reachXml({ reach }: NativeSeries): string {
  if (reach === undefined) return ''
  const side = (tag: string, of: (one: { below: number; above: number }) => number) =>
    `<c:${tag}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${reach.length}"/>${reach.map((one, i) => `<c:pt idx="${i}"><c:v>${of(one)}</c:v></c:pt>`).join('')}</c:numLit></c:${tag}>`
  return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>${side('plus', ({ above }) => above)}${side('minus', ({ below }) => below)}<c:spPr><a:ln w="15875">${fill('17212B')}</a:ln></c:spPr></c:errBars>`
}

function numbers(range: string, values: readonly (number | undefined)[]): string {
  const points = values.map((value, i) =>
    value === undefined || !Number.isFinite(value) ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`,
  )
  return `<c:numRef><c:f>${SHEET}!${range}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`
}

function names(categories: readonly string[]): string {
  const points = categories.map((name, i) => `<c:pt idx="${i}"><c:v>${xmlText(name)}</c:v></c:pt>`)
  return `<c:strRef><c:f>${SHEET}!$A$2:$A$${categories.length + 1}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points.join('')}</c:strCache></c:strRef>`
}
