import type { NativeAxis, NativeChart } from './native-chart.js'
import { xmlText } from './xml.js'

/** Letters of a chart, points. */
export const CHART_SIZE = 12
const INK = '17212B'
const LINE = '8793A0'
const GRID = 'E5E5E5'
/** Names along the foot that stand without being turned. */
const MOST_NAMES = 13

/** Letters of a part of the chart. */
export const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill><a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>`

/** Return the two axes: names or figures along one, figures along the other. */
export function axesXml(chart: NativeChart): string {
  const { layout, value, across, isUpsideDown } = chart
  if (layout === 'scatter')
    return (
      figures(1001, 1002, 'b', across ?? value, { between: 'midCat' }) +
      figures(1002, 1001, 'l', value, { between: 'midCat', hasGrid: true })
    )
  const isLying = layout === 'lying'
  // Lying bars begin on top, so that they are read as a list is; the figures then have to be sent back to the foot.
  const skip = isLying ? 1 : Math.ceil(chart.categories.length / MOST_NAMES)
  const categories = categoryAxis(
    isLying ? 'l' : 'b',
    isLying ? 'maxMin' : 'minMax',
    isUpsideDown ? 'max' : 'autoZero',
    skip,
  )
  return (
    categories +
    figures(1002, 1001, isLying ? 'b' : 'l', value, {
      between: isLying ? 'between' : 'midCat',
      hasGrid: true,
      isUpsideDown,
      crosses: isLying ? 'max' : 'autoZero',
    })
  )
}

const stroke = (colour: string): string =>
  `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`

function titleXml(text: string, isUpright: boolean): string {
  if (text === '') return ''
  const body = isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>'
  return `<c:title><c:tx><c:rich>${body}<a:p><a:pPr><a:defRPr sz="${CHART_SIZE * 100}" b="0"/></a:pPr><a:r><a:rPr sz="${CHART_SIZE * 100}" b="0"/><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}

const categoryAxis = (at: string, orientation: string, crosses: string, skip: number): string =>
  [
    `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>',
    // Beside the plot, also where figures go below zero.
    `<c:tickLblPos val="${crosses === 'max' ? 'high' : 'low'}"/>`,
    stroke(LINE),
    letters(CHART_SIZE),
    `<c:crossAx val="1002"/><c:crosses val="${crosses}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip > 1 ? `<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/>` : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')

function figures(
  id: number,
  crossing: number,
  at: 'l' | 'b',
  { title, format, min, max }: NativeAxis,
  {
    between,
    hasGrid = false,
    isUpsideDown = false,
    crosses = 'autoZero',
  }: { between: string; hasGrid?: boolean; isUpsideDown?: boolean; crosses?: string },
): string {
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="${isUpsideDown ? 'maxMin' : 'minMax'}"/>`,
    max === undefined ? '' : `<c:max val="${max}"/>`,
    min === undefined ? '' : `<c:min val="${min}"/>`,
    `</c:scaling><c:delete val="0"/><c:axPos val="${at}"/>`,
    hasGrid ? `<c:majorGridlines>${stroke(GRID)}</c:majorGridlines>` : '',
    titleXml(title, at === 'l'),
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    stroke(LINE),
    letters(CHART_SIZE),
    `<c:crossAx val="${crossing}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`,
  ].join('')
}
