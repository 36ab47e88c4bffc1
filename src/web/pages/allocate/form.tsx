import { useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import type { Aim } from '../../../scenarios/optimise/scoring.js'
import { RefusedError } from '../../api/request.js'
import { useProgrammes } from '../../api/use-question.js'
import { Choose } from '../../parts/choose.js'
import { useWords } from '../../view/use-view.js'
import { Amount } from './amount.js'
import { AIM_NAMES, type Conditions, EFFORTS } from './conditions.js'
import { Rules } from './rules.js'

type Props = {
  readonly initial: Conditions
  readonly firstYear: number
  /** whether an answer to `initial` is shown below */
  readonly isAnswered: boolean
  /** put the question; what it throws is shown */
  readonly onAsk: (conditions: Conditions) => Promise<void>
}

/** What the money is to do, and what it may not. */
export function Form({ initial, firstYear, isAnswered, onAsk }: Props) {
  const { t, n } = useWords()
  const [conditions, setConditions] = useState(initial)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const all = [...(useProgrammes().data?.values() ?? [])]
  const programmes = all.filter(({ payers, partOf }) => payers.includes('province') && partOf === undefined)
  const change = (part: Partial<Conditions>): void => setConditions((now) => ({ ...now, ...part }))
  const isChanged = JSON.stringify(conditions) !== JSON.stringify(initial)
  const ask = async (): Promise<void> => {
    setProblems([])
    setAsking(true)
    try {
      await onAsk(conditions)
    } catch (error) {
      const each = error instanceof RefusedError ? (error.problem.errors ?? []).map(({ sentence }) => sentence) : []
      const title = error instanceof RefusedError ? error.problem.title : undefined
      setProblems(each.length > 0 ? each : [title ?? t('web.error.network')])
    } finally {
      setAsking(false)
    }
  }
  return (
    <form
      className="panel conditions"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <RadioGroup
        className="aims"
        value={conditions.objective}
        onChange={(objective) => change({ objective: objective as Aim })}
      >
        <Label className="aims-label">{t('web.allocate.objective')}</Label>
        <div className="aims-all">
          {AIM_NAMES.map((aim) => (
            <Radio key={aim} value={aim} className="aim">
              <b>{t(`web.allocate.aim.${aim}`)}</b>
              <span className="aim-note">{t(`web.allocate.aim.${aim}.note`)}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <fieldset className="limits">
        <legend>{t('web.allocate.limits')}</legend>
        <Amount
          label={t('web.allocate.envelope', { year: firstYear })}
          value={conditions.envelope}
          onChange={(envelope) => change({ envelope })}
        />
        <Amount
          label={t('web.allocate.keep')}
          value={conditions.keep}
          most={100}
          onChange={(keep) => change({ keep })}
        />
        <Amount
          label={t('web.allocate.growth')}
          value={conditions.growth}
          most={1000}
          onChange={(growth) => change({ growth })}
        />
        <Amount
          label={t('web.allocate.capital-least')}
          value={conditions.capitalLeast}
          most={100}
          onChange={(capitalLeast) => change({ capitalLeast })}
        />
        <Amount
          label={t('web.allocate.capital-most')}
          value={conditions.capitalMost}
          most={100}
          onChange={(capitalMost) => change({ capitalMost })}
        />
        <Choose
          label={t('web.allocate.effort')}
          choices={EFFORTS.map((paths, i) => ({
            id: String(paths),
            name: t(`web.allocate.effort.${(['one', 'two', 'three'] as const)[i] ?? 'two'}`, { n: n(paths) }),
          }))}
          value={String(conditions.paths)}
          onChange={(paths) => change({ paths: Number(paths) })}
        />
      </fieldset>
      <Rules rules={conditions.rules} programmes={programmes} onChange={(rules) => change({ rules })} />
      {problems.length === 0 ? null : (
        <div role="alert" className="conditions-problems">
          {problems.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
      <p className="conditions-do">
        <Button className="button" type="submit" isPending={isAsking}>
          {t('web.allocate.run')}
        </Button>
        {isAnswered && isChanged ? <span role="status">{t('web.allocate.changed')}</span> : null}
      </p>
    </form>
  )
}
