import { Button, Dialog, Heading, Modal } from 'react-aria-components'
import type { Programme, Scenario } from '../../../data/budget-schemas.js'
import type { KeptScenario } from '../../api/scenarios.js'
import { momentText } from '../../parts/moment.js'
import { useWords } from '../../view/use-view.js'
import { cellText } from './cell-text.js'
import { differences, gridOf, YEARS } from './grid.js'
import { lineName } from './money-grid.js'

type Props = {
  readonly current: KeptScenario | undefined
  readonly yours: Scenario
  readonly known: ReadonlyMap<string, Scenario>
  readonly programmes: ReadonlyMap<string, Programme>
  readonly onKeep: () => void
  readonly onTake: () => void
  readonly onCopy: () => void
  readonly onClose: () => void
}

/** Two people changed one scenario: both versions side by side, and what can be done. */
export function Conflict({ current, yours, known, programmes, onKeep, onTake, onCopy, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  return (
    <Modal className="veil" isOpen={current !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      {current === undefined ? null : (
        <Dialog className="dialog dialog-wide" role="alertdialog">
          <Heading slot="title">{t('web.scenario.conflict')}</Heading>
          <p>
            {t('web.scenario.conflict.text', {
              who: current.changedBy,
              version: current.version,
              at: momentText(current.changedAt, language),
            })}
          </p>
          <div className="dialog-scroll" tabIndex={-1}>
            <table className="data">
              <thead>
                <tr>
                  <th scope="col" />
                  <th scope="col">{t('web.scenario.conflict.yours')}</th>
                  <th scope="col">{t('web.scenario.conflict.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{t('web.scenario.name')}</th>
                  <td>
                    <bdi>{yours.name[language]}</bdi>
                  </td>
                  <td>
                    <bdi>{current.body.name[language]}</bdi>
                  </td>
                </tr>
                {differences(gridOf(yours, known), gridOf(current.body, known)).map(({ line, t: at, a, b }) => (
                  <tr key={`${line} ${at}`}>
                    <th scope="row">
                      {lineName(line, programmes, words)}, {YEARS[at]}
                    </th>
                    <td>{cellText(a, language) || t('web.scenario.cell.empty')}</td>
                    <td>{cellText(b, language) || t('web.scenario.cell.empty')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="dialog-actions">
            <Button className="button" onPress={onCopy}>
              {t('web.scenario.conflict.copy')}
            </Button>
            <Button className="button button-quiet" onPress={onKeep}>
              {t('web.scenario.conflict.keep')}
            </Button>
            <Button className="button button-quiet" onPress={onTake}>
              {t('web.scenario.conflict.take')}
            </Button>
            <Button className="button button-quiet" onPress={onClose}>
              {t('web.scenario.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </Modal>
  )
}
