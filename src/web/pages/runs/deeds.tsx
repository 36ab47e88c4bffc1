import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { holds, type Me } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { type Deed, isUnderway, type Run, runs } from '../../api/runs.js'
import { announce } from '../../parts/announce.js'
import { Sure } from '../../parts/sure.js'
import { useWords } from '../../view/use-view.js'

const LOOK_AGAIN_MS = 1500
const MOST_LOOKS = 80

type Props = {
  readonly run: Run
  readonly me: Me | undefined
  readonly onChanged: () => unknown
  /** ways to its answer */
  readonly children: ReactNode
}

/** What can be done about a question. */
export function Deeds({ run, me, onChanged, children }: Props) {
  const { t, language } = useWords()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const act = async (deed: Deed): Promise<void> => {
    setBusy(true)
    setWrong(undefined)
    try {
      await runs.do(run.id, deed, { language })
      if (deed === 'repeat') await repetition(run.id, language)
      announce(t(`web.runs.did.${deed}`))
      await onChanged()
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
    }
    setBusy(false)
  }
  return (
    <div className="run-deeds">
      {children}
      {isUnderway(run) && holds(me, 'analyst') ? (
        <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void act('cancel')}>
          {t('web.runs.cancel')}
        </Button>
      ) : null}
      {run.status === 'done' && holds(me, 'analyst') ? (
        <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void act('repeat')}>
          {t(isBusy ? 'web.runs.repeating' : 'web.runs.repeat')}
        </Button>
      ) : null}
      {run.status === 'done' && run.frozenAt === null && holds(me, 'approver') ? (
        <Sure label={t('web.runs.freeze')} question={t('web.runs.freeze.sure')} onSure={() => void act('freeze')} />
      ) : null}
      {wrong === undefined ? null : (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** Wait until what was computed once more can be read. */
async function repetition(id: string, language: 'vi' | 'en'): Promise<void> {
  for (let looked = 0; looked < MOST_LOOKS; looked++) {
    if ((await runs.one(id, { language })).repeated !== null) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
