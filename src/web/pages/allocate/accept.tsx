import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { keepScenario } from '../../api/questions.js'
import { RefusedError } from '../../api/request.js'
import { announce } from '../../parts/announce.js'
import { useView, useWords } from '../../view/use-view.js'
import { idOf, type Optimisation, scenarioOf } from './scenario-of.js'

/** Letters of the question's id behind a scenario's own: the same plan kept twice is told so. */
const TAIL = 6

/** Keep the plan found as a new scenario, and open it. */
export function Accept({ id, answer }: { readonly id: string; readonly answer: Optimisation }) {
  const { t, language } = useWords()
  const { go } = useView()
  const queries = useQueryClient()
  const base = answer.scenario.name[language]
  const [name, setName] = useState(t('web.allocate.accept.default', { base }))
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isKeeping, setKeeping] = useState(false)
  const keep = async (): Promise<void> => {
    setProblems([])
    setKeeping(true)
    const made = scenarioOf(answer, { id: idOf(name, id.slice(0, TAIL)), name: name.trim(), question: id })
    try {
      await keepScenario(made, { language })
      await queries.refetchQueries({ queryKey: ['catalogue'] })
      announce(t('web.allocate.accept.done', { name: name.trim() }))
      go({ page: 'scenario', item: made.id, scenario: made.id })
    } catch (error) {
      const each = error instanceof RefusedError ? (error.problem.errors ?? []).map(({ sentence }) => sentence) : []
      const title = error instanceof RefusedError ? error.problem.title : undefined
      setProblems(each.length > 0 ? each : [title ?? t('web.error.network')])
      setKeeping(false)
    }
  }
  return (
    <section className="panel" data-accept>
      <h2>{t('web.allocate.accept')}</h2>
      <p className="panel-note">{t('web.allocate.accept.note', { base })}</p>
      <form
        className="accept"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField className="accept-name" value={name} onChange={setName} maxLength={120} isRequired>
          <Label className="choose-label">{t('web.allocate.accept.name')}</Label>
          <Input className="amount-input" />
        </TextField>
        <Button className="button" type="submit" isPending={isKeeping} isDisabled={name.trim() === ''}>
          {t('web.allocate.accept.do')}
        </Button>
      </form>
      {problems.length === 0 ? null : (
        <div role="alert" className="conditions-problems">
          {problems.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
    </section>
  )
}
