import { Button } from 'react-aria-components'
import { useWords } from '../../view/use-view.js'
import { announce } from '../announce.js'
import { type Drawing, type Provenance, pngOfDrawing, save, svgOfDrawing } from './take.js'

type Props = {
  /** of the files, without its ending */
  readonly name: string
  readonly drawing: () => Drawing
  readonly csv: () => string
  readonly provenance: Provenance
}

/** A chart as a picture or a table, with its source and recipe inside. */
export function TakeDrawing({ name, drawing, csv, provenance }: Props) {
  const { t } = useWords()
  const made = {
    PNG: () => pngOfDrawing(drawing(), provenance),
    SVG: async () => new Blob([await svgOfDrawing(drawing(), provenance)], { type: 'image/svg+xml' }),
    // The mark at its head tells a spreadsheet that the text is UTF-8.
    CSV: async () => new Blob(['\uFEFF', csv()], { type: 'text/csv;charset=utf-8' }),
  }
  const take = async (kind: keyof typeof made): Promise<void> => {
    const file = `${name}.${kind.toLowerCase()}`
    try {
      save(file, await made[kind]())
      announce(t('web.target.take.done', { name: file }))
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
