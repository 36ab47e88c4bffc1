import { Button } from 'react-aria-components'
import type { FanChart } from '../../../report/fan-chart.js'
import type { TargetChart, TargetPageRecord } from '../../../report/target-page.js'
import { announce } from '../../parts/announce.js'
import { pngOf, save, svgOf } from '../../parts/chart/take.js'
import { useWords } from '../../view/use-view.js'
import { chartCsv, recipeText } from './fan-of.js'
import { verdictSentence } from './sentences.js'

type Props = { readonly record: TargetPageRecord; readonly facts: TargetChart; readonly chart: FanChart }

/** The chart as a picture or a table, with its source and recipe inside. */
export function Take({ record, facts, chart }: Props) {
  const words = useWords()
  const { t } = words
  const recipe = recipeText(record)
  // What travels alone says its finding: the sentence stands above the title of the chart.
  const alone = { ...chart, title: `${verdictSentence(record, words)} ${chart.title}` }
  const provenance = {
    title: alone.title,
    source: [...new Set(facts.history.map(({ source }) => source))].join('; '),
    recipe,
  }
  const made = {
    PNG: () => pngOf(alone, provenance),
    SVG: async () => new Blob([await svgOf(alone, provenance)], { type: 'image/svg+xml' }),
    // The mark at its head tells a spreadsheet that the text is UTF-8.
    CSV: async () => new Blob(['\uFEFF', chartCsv(facts, recipe)], { type: 'text/csv;charset=utf-8' }),
  }
  const take = async (kind: keyof typeof made): Promise<void> => {
    const name = `${record.target.id}.${kind.toLowerCase()}`
    try {
      save(name, await made[kind]())
      announce(t('web.target.take.done', { name }))
    } catch {
      announce(t('web.target.take.failed'))
    }
  }
  return (
    <div className="take">
      <span>{t('web.target.take')}:</span>
      {(Object.keys(made) as (keyof typeof made)[]).map((kind) => (
        <Button key={kind} className="button button-quiet" onPress={() => void take(kind)}>
          {kind}
        </Button>
      ))}
    </div>
  )
}
