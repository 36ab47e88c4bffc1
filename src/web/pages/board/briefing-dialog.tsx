import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ProgressBar } from 'react-aria-components'
import { LANGUAGES, type Language } from '../../../text/language.js'
import { type BriefingAsked, FORMATS, LENGTHS, makeBriefing } from '../../api/briefing.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { useView, useWords } from '../../view/use-view.js'
import './briefing-dialog.css'

/** How far the making has come. */
type State =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly share: number }
  | { readonly is: 'made'; readonly file: string }
  | { readonly is: 'failed'; readonly why: string | undefined }

const NONE = '·'

/** The way to a report to be signed: what it is to be, how far it is, and the file. */
export function BriefingButton() {
  const { t } = useWords()
  return (
    <DialogTrigger>
      <Button className="button button-quiet">{t('web.briefing.open')}</Button>
      <Modal className="briefing-veil" isDismissable>
        <Dialog className="briefing-dialog">{({ close }) => <Form onClose={close} />}</Dialog>
      </Modal>
    </DialogTrigger>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const { plan, scenario } = useView().view
  const { scenarios } = useCatalogue()
  const [asked, setAsked] = useState({ format: 'docx', length: 'short', language, against: NONE })
  const [state, setState] = useState<State>({ is: 'idle' })
  const going = useRef<AbortController>(undefined)
  // Who closes the dialog waits no longer; what is being made is kept by the server.
  useEffect(() => () => going.current?.abort(), [])
  const choose = (change: Partial<typeof asked>): void => {
    going.current?.abort()
    setState({ is: 'idle' })
    setAsked((before) => ({ ...before, ...change }))
  }
  const make = async (): Promise<void> => {
    const abort = new AbortController()
    going.current = abort
    setState({ is: 'making', share: 0 })
    const { against, ...rest } = asked
    const question = { ...rest, plan, scenario, ...(against === NONE ? {} : { against }) } as BriefingAsked
    const next = await makeBriefing(question, (share) => setState({ is: 'making', share }), abort.signal).then(
      (file): State => ({ is: 'made', file }),
      (error: Error & { sentence?: string }): State => ({ is: 'failed', why: error.sentence }),
    )
    if (!abort.signal.aborted) setState(next)
  }
  const others = [...scenarios.values()].filter((one) => one.id !== scenario && (one.plan ?? plan) === plan)
  return (
    <>
      <Heading slot="title">{t('web.briefing.title')}</Heading>
      <div className="briefing-fields">
        <Choose
          label={t('web.briefing.format')}
          choices={FORMATS.map((id) => ({ id, name: t(`web.briefing.format.${id}`) }))}
          value={asked.format}
          onChange={(format) => choose({ format })}
        />
        <Choose
          label={t('web.briefing.length')}
          choices={LENGTHS.map((id) => ({ id, name: t(`web.briefing.length.${id}`) }))}
          value={asked.length}
          onChange={(length) => choose({ length })}
        />
        <Choose
          label={t('web.briefing.language')}
          choices={LANGUAGES.map((id) => ({ id, name: t(`web.briefing.language.${id}`) }))}
          value={asked.language}
          onChange={(one) => choose({ language: one as Language })}
        />
        <Choose
          label={t('web.briefing.against')}
          choices={[
            { id: NONE, name: t('web.briefing.against.none') },
            ...others.map(({ id, name }) => ({ id, name: name[language] })),
          ]}
          value={asked.against}
          onChange={(against) => choose({ against })}
        />
      </div>
      <Progress state={state} />
      <div className="briefing-actions">
        {state.is === 'made' ? (
          <a className="button" href={state.file} download data-briefing-file>
            {t('web.briefing.download')}
          </a>
        ) : (
          <Button className="button" isDisabled={state.is === 'making'} onPress={() => void make()}>
            {t('web.briefing.make')}
          </Button>
        )}
        <Button className="button button-quiet" onPress={onClose}>
          {t('web.briefing.close')}
        </Button>
      </div>
    </>
  )
}

/** What is going on, said to who sees it and to who hears it. */
function Progress({ state }: { readonly state: State }) {
  const { t, n } = useWords()
  if (state.is === 'making') {
    const percent = Math.round(100 * state.share)
    return (
      <ProgressBar className="briefing-progress" value={percent} aria-label={t('web.briefing.making')}>
        <span>{t('web.briefing.progress', { percent: n(percent) })}</span>
        <div className="briefing-bar">
          <div style={{ inlineSize: `${percent}%` }} />
        </div>
      </ProgressBar>
    )
  }
  return (
    <div aria-live="polite">
      {state.is === 'made' ? <p>{t('web.briefing.made')}</p> : null}
      {state.is === 'failed' ? <p role="alert">{state.why ?? t('web.briefing.failed')}</p> : null}
    </div>
  )
}
