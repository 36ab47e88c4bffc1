import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { FanChart } from '../../../report/fan-chart.js'
import type { TargetChart, TargetPageRecord } from '../../../report/target-page.js'
import { api } from '../../api/client.js'
import { announce } from '../../parts/announce.js'
import { copyPicture } from '../../parts/chart/copy-picture.js'
import { pngOf, save, svgOf } from '../../parts/chart/take.js'
import { useWords } from '../../view/use-view.js'
import { chartCsv, recipeText } from './fan-of.js'
import { verdictSentence } from './sentences.js'

type Props = { readonly record: TargetPageRecord; readonly facts: TargetChart; readonly chart: FanChart }

/** The chart as a picture or a table, with its source and recipe inside. */
export function Take({ record, facts, chart }: Props) {
  const words = useWords()
  const { t, language } = words
  const [said, setSaid] = useState('')
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
    Arrow: () => api.targetTable(record.target.plan, record.scenario.id, record.target.id, { language }),
  }
  const tell = (text: string): void => {
    setSaid(text)
    announce(text)
  }
  const take = async (kind: keyof typeof made): Promise<void> => {
    const name = `${record.target.id}.${kind.toLowerCase()}`
    try {
      save(name, await made[kind]())
      tell(t('web.target.take.done', { name }))
    } catch {
      tell(t('web.target.take.failed'))
    }
  }
  const copy = async (): Promise<void> =>
    tell(t((await copyPicture(made.PNG)) ? 'web.target.copied' : 'web.target.copy.failed'))
  return (
    <div className="take">
      <span>{t('web.target.take')}:</span>
      {(Object.keys(made) as (keyof typeof made)[]).map((kind) => (
        <Button key={kind} className="button button-quiet" onPress={() => void take(kind)}>
          {kind}
        </Button>
      ))}
      <Button className="button button-quiet" onPress={() => void copy()}>
        {t('web.target.copy')}
      </Button>
      {/* Read out by the one live region of the page. */}
      <span className="take-said" aria-hidden="true">
        {said}
      </span>
    </div>
  )
}
