import type { StudyFile } from '../../../report/accuracy-record.js'
import { formatNumber } from '../../../text/number.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords, type Words } from '../../view/use-view.js'
import { groupName } from './group-name.js'

export type Bar = StudyFile['reach'][number]

/** What was to be reached and what was got: what was missed stands first. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const words = useWords()
  const { t } = words
  const sorted = [...bars].sort((a, b) => Number(a.held ?? true) - Number(b.held ?? true))
  return (
    <Scroll label={t('web.accuracy.bars')}>
      <table className="desk-table bars">
        <thead>
          <tr>
            <th scope="col">{t('web.accuracy.held')}</th>
            <th scope="col">{t('web.accuracy.measure')}</th>
            <th scope="col">{t('web.accuracy.reach')}</th>
            <th scope="col">{t('web.accuracy.got')}</th>
            <th scope="col">{t('web.accuracy.perfect')}</th>
            <th scope="col">{t('web.accuracy.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((bar) => (
            <tr key={`${bar.id} ${bar.measure}`} className={bar.held === false ? 'bar-missed' : undefined}>
              <td className="bar-held">{t(`web.accuracy.held.${String(bar.held ?? 'unknown') as 'true'}`)}</td>
              <th scope="row">{measureOf(bar, words)}</th>
              <td>{reachOf(bar, words)}</td>
              <td>{gotOf(bar, words)}</td>
              <td>{perfectOf(bar, words)}</td>
              <td>{seenOf(bar, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const of = ({ facts }: Bar, name: string): number => Number(facts[name])
const isCoverage = ({ id }: Bar): boolean => id.startsWith('coverage-')

function measureOf(bar: Bar, { t, language }: Words): string {
  if (language === 'en') return bar.measure.replaceAll('`', '')
  const name = String(bar.facts.name ?? '')
  if (bar.id === 'competition') {
    const what = String(bar.facts.what)
    return t('web.accuracy.bar.competition', { name: competitionName(name), what: inVietnamese(what) })
  }
  if (bar.id === 'speed')
    return t(name.startsWith('series') ? 'web.accuracy.bar.speed-series' : 'web.accuracy.bar.speed-questions')
  return t(`web.accuracy.bar.${bar.id}` as 'web.accuracy.bar.brier')
}

function reachOf(bar: Bar, { t, n, language }: Words): string {
  if (isCoverage(bar)) return t('web.accuracy.within', { n: n(100 * of(bar, 'limit')) })
  if (bar.id === 'competition') return language === 'en' ? bar.reach : inVietnamese(String(bar.facts.reach))
  if (bar.id === 'speed') return `≥ ${n(of(bar, 'limit'))}`
  return `${bar.id === 'brier-less-logit' ? '<' : '≤'} ${n(of(bar, 'limit'), 3)}`
}

function gotOf(bar: Bar, words: Words): string {
  const { t, n, language } = words
  const group = bar.facts.group === undefined ? '' : groupText(String(bar.facts.group), words)
  if (isCoverage(bar)) {
    const facts = { beyond: n(of(bar, 'beyond')), cells: n(of(bar, 'cells')), surely: n(of(bar, 'surely')), group }
    const share = { level: n(100 * of(bar, 'level')), got: n(100 * of(bar, 'value'), 1) }
    return t('web.accuracy.got.coverage', { ...facts, ...share })
  }
  if (bar.id === 'competition') return language === 'en' ? bar.got : inVietnamese(String(bar.facts.got))
  if (bar.facts.value === undefined) return t('web.accuracy.not-measured')
  if (bar.id === 'speed') return n(of(bar, 'value'), 0)
  // The bar of the calibration error is missed by the fifth decimal.
  const digits = bar.id === 'calibration' ? 5 : 4
  const number = (name: string): string => formatNumber(of(bar, name), language, digits, digits)
  const value = number('value')
  const interval =
    bar.facts.low === undefined ? '' : ` (${t('web.accuracy.interval', { low: number('low'), high: number('high') })})`
  return `${group === '' ? '' : `${group}: `}${value}${interval}`
}

/** How often a forecaster that is right would meet the bar; luck is known between two ends. */
function perfectOf(bar: Bar, { t, n }: Words): string {
  if (bar.facts.perfectLow === undefined) return ''
  const [low, high] = [n(100 * of(bar, 'perfectLow'), 0), n(100 * of(bar, 'perfectHigh'), 0)]
  return t('web.accuracy.perfect.range', { low, high })
}

/** What networks got that had learnt from the answers: a score, or of coverage how many cells are beyond. */
function seenOf(bar: Bar, { t, language }: Words): string {
  if (bar.facts.seen === undefined) return ''
  const digits = isCoverage(bar) ? 0 : 4
  const value = formatNumber(of(bar, 'seen'), language, digits, digits)
  return `${value} ${t(`web.accuracy.held.${bar.facts.seenHeld ? 'true' : 'false'}`)}`
}

/** `index, 15`: a kind and a horizon. */
const groupText = (group: string, words: Words): string =>
  group
    .split(', ')
    .map((one) => groupName(/^\d+$/.test(one) ? 'horizon' : 'kind', one, words))
    .join(', ')

const competitionName = (name: string): string =>
  name
    .replace('M4 yearly, development half', 'M4 theo năm, nửa phát triển')
    .replace('M3 yearly', 'M3 theo năm')
    .replace(/M4 sample, last (\d+) points, horizon (\d+)/, 'mẫu M4, $1 điểm cuối, tầm $2 năm')

/** The few words that stand between the numbers of the competitions' tables; numbers in the Vietnamese way. */
const inVietnamese = (text: string): string =>
  text
    .replaceAll('`', '')
    .replace('the best listed', 'tốt nhất trong danh sách')
    .replace('below by more than two standard errors', 'thấp hơn quá hai sai số chuẩn')
    .replace(/coverage of (\d+) %/, 'độ phủ của khoảng $1 %')
    .replace(' less ', ' trừ ')
    .replace(' to ', ' đến ')
    .replace(/\d+\.\d+/g, (number) => formatNumber(Number(number), 'vi', 4, number.split('.')[1]?.length ?? 0))
