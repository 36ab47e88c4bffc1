import { useEffect, useRef, useState } from 'react'
import { Button, Dialog, Heading, Modal, ProgressBar } from 'react-aria-components'
import { LANGUAGES, type Language } from '../../../text/language.js'
import { type BriefingAsked, FORMATS, LENGTHS, makeBriefing } from '../../api/briefing.js'
import { useCatalogue, useTargets } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { InLanguage } from '../../parts/in-language.js'
import { useView, useWords } from '../../view/use-view.js'
import { BriefingTargets } from './briefing-dialog-targets.js'
import './briefing-dialog.css'

/** How far the making has come. */
type State =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly share: number }
  | { readonly is: 'made'; readonly file: string }
  | { readonly is: 'failed'; readonly why: string | undefined }

const NONE = '·'
const [ONE, ALL] = ['one', 'all']
const NO_TARGETS: ReadonlySet<string> = new Set()

/** What a report to be signed is to be, how far it is, and the file. */
export default function BriefingDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <InLanguage>
      <Modal isOpen onOpenChange={onClose} className="veil" isDismissable>
        <Dialog className="dialog">
          <Form onClose={onClose} />
        </Dialog>
      </Modal>
    </InLanguage>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t, n, language } = useWords()
  const { plan, scenario } = useView().view
  const { scenarios, plans } = useCatalogue()
  const targets = useTargets().data ?? []
  const [asked, setAsked] = useState({ plans: ONE, format: 'docx', length: 'short', language, against: NONE })
  const [chosen, setChosen] = useState(NO_TARGETS)
  const [state, setState] = useState<State>({ is: 'idle' })
  const going = useRef<AbortController>(undefined)
  // Who closes the dialog waits no longer; what is being made is kept by the server.
  useEffect(() => () => going.current?.abort(), [])
  const restart = (): void => {
    going.current?.abort()
    setState({ is: 'idle' })
  }
  const choose = (change: Partial<typeof asked>): void => {
    restart()
    setAsked((before) => ({ ...before, ...change }))
  }
  // A scenario made for one plan says nothing of the others.
  const isForEach = scenarios.get(scenario)?.plan === undefined
  const isOfAll = asked.plans === ALL
  const hasTargets = asked.length === 'full' && !isOfAll
  const make = async (): Promise<void> => {
    const abort = new AbortController()
    going.current = abort
    setState({ is: 'making', share: 0 })
    const { against, ...rest } = asked
    const question = {
      ...{ ...rest, scenario, plans: isOfAll ? ALL : [plan] },
      ...(against === NONE ? {} : { against }),
      ...(hasTargets && chosen.size > 0 ? { targets: [...chosen] } : {}),
    } as BriefingAsked
    const next = await makeBriefing(question, (share) => setState({ is: 'making', share }), abort.signal).then(
      (file): State => ({ is: 'made', file }),
      (error: Error & { sentence?: string }): State => ({ is: 'failed', why: error.sentence }),
    )
    if (!abort.signal.aborted) setState(next)
  }
  const others = [...scenarios.values()].filter(
    (one) => one.id !== scenario && (one.plan === undefined || (one.plan === plan && !isOfAll)),
  )
  return (
    <>
      <Heading slot="title">{t('web.briefing.title')}</Heading>
      <div className="briefing-fields">
        {isForEach ? (
          <Choose
            label={t('web.briefing.plans')}
            choices={[
              { id: ONE, name: t('web.briefing.plans.one') },
              { id: ALL, name: t('web.briefing.plans.all', { n: n(plans.size) }) },
            ]}
            value={asked.plans}
            onChange={(one) => choose({ plans: one, against: NONE })}
          />
        ) : null}
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
      {hasTargets ? (
        <BriefingTargets
          targets={targets}
          chosen={chosen}
          onChange={(next) => {
            restart()
            setChosen(next)
          }}
        />
      ) : null}
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
