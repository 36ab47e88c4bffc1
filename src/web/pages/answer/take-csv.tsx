import { Button } from 'react-aria-components'
import { announce } from '../../parts/announce.js'
import { save } from '../../parts/chart/take.js'
import { useWords } from '../../view/use-view.js'

type Props = {
  /** of the file, without its ending */
  readonly name: string
  readonly csv: () => string
}

/** A table as a file for a spreadsheet. */
export function TakeCsv({ name, csv }: Props) {
  const { t } = useWords()
  const take = (): void => {
    // The mark at its head tells a spreadsheet that the text is UTF-8.
    save(`${name}.csv`, new Blob(['\uFEFF', csv()], { type: 'text/csv;charset=utf-8' }))
    announce(t('web.target.take.done', { name: `${name}.csv` }))
  }
  return (
    <p className="take">
      <Button className="button button-quiet" onPress={take}>
        {t('web.answer.take')}
      </Button>
    </p>
  )
}
