import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import type { Response } from '../../../data/budget-schemas.js'
import { decimalMarkOf, numberIn } from '../../../data/import/cells.js'
import type { Indicator } from '../../../data/schemas.js'
import { elicited, keptOfKind, makeChanges, programmes } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { Answered } from '../../parts/states.js'
import { useView, useWords } from '../../view/use-view.js'
import { ElicitCurve } from './elicit-curve.js'
import { ElicitKept } from './elicit-kept.js'
import type { PartProps } from './index.js'
import { usesIn } from './standing.js'
import { byField } from './wrong.js'

const POINTS = ['low', 'mode', 'high'] as const
type Points = Readonly<Record<(typeof POINTS)[number], string>>
const NO_POINTS: Points = { low: '', mode: '', high: '' }

/** The two questions of a response, asked of an office, with a picture of what the answers say. */
export function Elicit({ desk, onStored }: PartProps) {
  const { t, language } = useWords()
  const answer = useQuery({
    queryKey: ['elicit'],
    queryFn: async ({ signal }) => {
      const asked = { language, signal }
      const [all, kept] = await Promise.all([programmes(asked), keptOfKind<Response>('response', asked)])
      return { programmes: all, kept }
    },
    staleTime: 0,
  })
  return (
    <Answered answer={answer} loading={t('web.data.loading')}>
      {(data) => (
        <>
          <p className="desk-lead">{t('web.elicit.text')}</p>
          {desk.canChange ? (
            <Questions desk={desk} onStored={onStored} {...data} />
          ) : (
            <p className="desk-said">{t('web.data.may-not')}</p>
          )}
          <ElicitKept kept={data.kept} desk={desk} onStored={onStored} />
        </>
      )}
    </Answered>
  )
}

/** Money moves levels; a rank, a milestone or a wish is not asked about. */
const isMoved = (indicator: Indicator | undefined): boolean =>
  indicator !== undefined &&
  indicator.better !== 'none' &&
  !['rank', 'milestone', 'qualitative'].includes(indicator.scale)

type Known = {
  readonly programmes: Awaited<ReturnType<typeof programmes>>
  readonly kept: Awaited<ReturnType<typeof keptOfKind<Response>>>
}

function Questions({ desk, onStored, programmes: all, kept }: PartProps & Known) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const { units, plans, agencies } = useCatalogue()
  const territory = plans.get(view.plan)?.territory ?? ''
  const observed = new Set(desk.figures.map((one) => one.indicator))
  const measured = desk.ofPlan
    .filter((id) => isMoved(desk.indicators.get(id)))
    .sort((a, b) => Number(observed.has(b)) - Number(observed.has(a)))
  const [programme, setProgramme] = useState(all[0]?.id ?? '')
  const [indicator, setIndicator] = useState(measured[0] ?? '')
  const [office, setOffice] = useState(() => [...agencies.keys()][0] ?? '')
  const [text, setText] = useState({ by: '', on: new Date().toISOString().slice(0, 10), years: '5', reason: '' })
  const [best, setBest] = useState(NO_POINTS)
  const [half, setHalf] = useState(NO_POINTS)
  const [errors, setErrors] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const found = desk.indicators.get(indicator)
  const unit = units.get(found?.unit ?? '')?.name[language] ?? ''
  const now =
    found === undefined
      ? undefined
      : usesIn(
          desk.figures.filter((one) => one.indicator === indicator),
          found,
        )
          .filter(({ use }) => use === 'used')
          .sort((a, b) => b.figure.year - a.figure.year)[0]?.figure
  const number = (typed: string): number | undefined =>
    typed.trim() === '' ? undefined : numberIn(typed, decimalMarkOf([typed]) ?? (language === 'vi' ? ',' : '.'))
  const pointsOf = (points: Points) => {
    const [low, mode, high] = POINTS.map((one) => number(points[one]))
    return low === undefined || mode === undefined || high === undefined ? undefined : { low, mode, high }
  }
  const asked = { best: pointsOf(best), half: pointsOf(half) }

  const store = async (): Promise<void> => {
    const missing = new Map<string, readonly string[]>()
    for (const name of ['best', 'half'] as const) {
      const points = asked[name]
      if (points === undefined) missing.set(name, [t('web.elicit.three')])
      else if (!(points.low <= points.mode && points.mode <= points.high)) missing.set(name, [t('web.elicit.rising')])
    }
    for (const name of ['by', 'reason'] as const)
      if (text[name].trim() === '') missing.set(name, [t('web.data.needed')])
    setErrors(missing)
    if (missing.size > 0 || asked.best === undefined || asked.half === undefined) return
    setBusy(true)
    try {
      const answers = {
        ...{ programme, indicator, territory, office: agencies.get(office)?.name.vi ?? office },
        ...{ by: text.by.trim(), on: text.on, years: Number(text.years), reason: text.reason.trim() },
        ...{ best: asked.best, half: asked.half },
      }
      const body = await elicited(answers, { language })
      const version = kept.find(({ id }) => id === body.id)?.version ?? 0
      await makeChanges([{ kind: 'response', id: body.id, version, action: 'put', body }], { language })
      announce(t('web.elicit.stored'))
      await onStored()
      setBest(NO_POINTS)
      setHalf(NO_POINTS)
    } catch (error) {
      setErrors(byField(error, t))
    }
    setBusy(false)
  }

  const at = (field: string) => errors.get(field) ?? []
  const within = (field: string) =>
    [...errors].flatMap(([name, texts]) => (name.split('.').includes(field) ? texts : []))
  const shown = ['best', 'half', 'by', 'on', 'years', 'reason']
  const others = [...errors].flatMap(([name, texts]) =>
    shown.some((one) => name.split('.').includes(one)) ? [] : texts,
  )
  const three = (name: 'best' | 'half', points: Points, set: (points: Points) => void) => (
    <fieldset className="three">
      <legend>
        {name === 'best' ? '1. ' : '2. '}
        {t(`web.elicit.${name}`, { years: text.years })} ({name === 'best' ? unit : t('web.elicit.money')})
      </legend>
      {POINTS.map((one) => (
        <Field
          key={one}
          label={t(`web.elicit.point.${one}`)}
          inputMode="decimal"
          value={points[one]}
          onChange={(typed) => set({ ...points, [one]: typed })}
        />
      ))}
      {within(name).map((sentence) => (
        <p key={sentence} className="field-error" role="alert">
          {sentence}
        </p>
      ))}
    </fieldset>
  )
  return (
    <Form
      className="desk-panel"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <div className="desk-form">
        <Choose
          label={t('web.elicit.programme')}
          value={programme}
          choices={all.map(({ id, name, covers }) => ({ id, name: name[language], note: covers[language] }))}
          onChange={setProgramme}
        />
        <Choose
          label={t('web.data.indicator')}
          value={indicator}
          choices={measured.map((id) => ({ id, name: desk.indicators.get(id)?.name[language] ?? id }))}
          onChange={setIndicator}
        />
        <Choose
          label={t('elicit.ask.years')}
          value={text.years}
          choices={['1', '2', '3', '5', '10', '15', '20'].map((id) => ({ id, name: n(Number(id)) }))}
          onChange={(years) => setText({ ...text, years })}
        />
      </div>
      <p className="desk-soft">
        {now === undefined
          ? t('web.elicit.now.none')
          : t('web.elicit.now', { value: `${n(now.value, 4)} ${unit}`, year: now.year })}
      </p>
      <div className="elicit">
        <div className="elicit-questions">
          {three('best', best, setBest)}
          {three('half', half, setHalf)}
        </div>
        <ElicitCurve now={now?.value} best={asked.best} half={asked.half} unit={unit} />
      </div>
      <div className="desk-form">
        <Choose
          label={t('elicit.ask.office')}
          value={office}
          choices={[...agencies.values()].map(({ id, name }) => ({ id, name: name[language] }))}
          onChange={setOffice}
        />
        <Field
          label={t('elicit.ask.by')}
          value={text.by}
          onChange={(by) => setText({ ...text, by })}
          errors={at('by')}
          maxLength={200}
        />
        <Field
          label={t('web.elicit.on')}
          type="date"
          value={text.on}
          onChange={(on) => setText({ ...text, on })}
          note={t('web.elicit.expires')}
          errors={at('on')}
        />
        <Field
          className="whole"
          label={t('elicit.ask.reason')}
          isLong
          value={text.reason}
          onChange={(reason) => setText({ ...text, reason })}
          errors={at('reason')}
          maxLength={1000}
        />
      </div>
      {others.map((one) => (
        <p key={one} className="field-error" role="alert">
          {one}
        </p>
      ))}
      <div className="desk-actions">
        <Button type="submit" className="button" isDisabled={isBusy}>
          {t('web.elicit.store')}
        </Button>
      </div>
    </Form>
  )
}
