import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Response } from '../../../data/budget-schemas.js'
import { formatDay } from '../../../text/day.js'
import { saidIn } from '../../../text/language.js'
import { type Kept, makeChanges } from '../../api/data.js'
import { announce } from '../../parts/announce.js'
import { History } from '../../parts/history.js'
import { Scroll } from '../../parts/scroll.js'
import { Sure } from '../../parts/sure.js'
import { useWords } from '../../view/use-view.js'
import type { PartProps } from './index.js'
import { sentencesOf } from './wrong.js'

type Props = PartProps & { readonly kept: readonly Kept<Response>[] }

/** Answers that offices gave, with their day of expiry. */
export function ElicitKept({ kept, desk, onStored }: Props) {
  const { t, n, language } = useWords()
  const [open, setOpen] = useState<string>()
  const [wrong, setWrong] = useState<readonly string[]>([])
  if (kept.length === 0) return <p className="desk-soft">{t('web.elicit.none')}</p>
  const remove = async ({ id, version }: Kept): Promise<void> => {
    try {
      await makeChanges([{ kind: 'response', id, version, action: 'delete' }], { language })
      announce(t('web.data.deleted'))
      await onStored()
    } catch (error) {
      setWrong(sentencesOf(error, t))
    }
  }
  const today = new Date().toISOString().slice(0, 10)
  return (
    <section aria-labelledby="elicited">
      <h2 id="elicited">{t('web.elicit.kept')}</h2>
      {wrong.map((one) => (
        <p key={one} className="field-error" role="alert">
          {one}
        </p>
      ))}
      <Scroll label={t('web.elicit.kept')}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('web.data.indicator')}</th>
              <th scope="col">{t('web.elicit.who')}</th>
              <th scope="col" className="num">
                {t('web.elicit.best.short')}
              </th>
              <th scope="col">{t('web.elicit.valid')}</th>
              <th scope="col">
                <span className="unseen">{t('web.desk.deeds')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map((one) => {
              const { basis, indicator, programme, parameters } = one.body
              const isOver = basis.expires !== undefined && basis.expires < today
              return (
                <tr key={one.id} data-response={one.id}>
                  <th scope="row">
                    {desk.indicators.get(indicator)?.name[language] ?? indicator}
                    <p className="desk-soft">{programme}</p>
                  </th>
                  <td>
                    <bdi>{basis.who}</bdi>
                    <p className="desk-soft">
                      <bdi>{saidIn(basis.why, language)}</bdi>
                    </p>
                    {open === one.id ? <History kind="response" id={one.id} /> : null}
                  </td>
                  <td className="num">{parameters.best === undefined ? '' : n(parameters.best.mode, 3)}</td>
                  <td>
                    {formatDay(basis.on, language)} →{' '}
                    {basis.expires === undefined ? '' : formatDay(basis.expires, language)}
                    {isOver ? <p className="field-error">{t('web.elicit.over')}</p> : null}
                  </td>
                  <td>
                    <div className="desk-row-actions">
                      <Button
                        className="button button-quiet"
                        aria-expanded={open === one.id}
                        onPress={() => setOpen(open === one.id ? undefined : one.id)}
                      >
                        {t('web.history.title')}
                      </Button>
                      {desk.canChange ? (
                        <Sure
                          label={t('web.data.delete')}
                          question={t('web.data.delete.sure')}
                          onSure={() => void remove(one)}
                        />
                      ) : null}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
