import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, useMemo } from 'react'
import { AnswerError } from './api/client.js'
import { queries } from './api/queries.js'
import { CatalogueContext, useCatalogueAnswer } from './api/use-answers.js'
import { PAGE } from './pages/index.js'
import { Missing } from './pages/missing.js'
import { LiveRegion } from './parts/announce.js'
import { Failed, Loading } from './parts/states.js'
import { Caught } from './shell/caught.js'
import { Header } from './shell/header.js'
import { Notices } from './shell/notices.js'
import { SavesThatWait } from './shell/saves-that-wait.js'
import { SignInAgain, SignInFirst } from './shell/sign-in-gate.js'
import type { Known } from './view/params.js'
import { useView, useWords, ViewProvider } from './view/use-view.js'

/** The workbench: what there is to choose from is read once, then the page that the address says is drawn. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Loaded />
    </QueryClientProvider>
  )
}

function Loaded() {
  const answer = useCatalogueAnswer(new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi')
  const { data } = answer
  const known = useMemo(
    (): Known | undefined =>
      data === undefined ? undefined : { plans: [...data.plans.keys()], scenarios: [...data.scenarios.values()] },
    [data],
  )
  return (
    <ViewProvider known={known}>
      <CatalogueContext value={data}>
        <Frame
          failure={data === undefined && answer.error !== null ? answer : undefined}
          isReady={data !== undefined}
        />
      </CatalogueContext>
    </ViewProvider>
  )
}

/** Whether an answer failed because nobody is signed in. */
const isAway = (error: unknown): boolean => error instanceof AnswerError && error.status === 401

type Failure = { readonly error: unknown; readonly refetch: () => unknown }

function Frame({ failure, isReady }: { readonly failure: Failure | undefined; readonly isReady: boolean }) {
  const { t, language } = useWords()
  const { page, item } = useView().view
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const Shown = page === undefined ? Missing : PAGE[page]
  return (
    <>
      <a className="skip" href="#content">
        {t('web.skip')}
      </a>
      {isReady ? <Header /> : null}
      <main id="content" className="content" tabIndex={-1}>
        {isReady ? <Notices /> : null}
        {isReady ? <SavesThatWait /> : null}
        {isAway(failure?.error) ? (
          <Caught text={t('web.error.page')} place="sign-in">
            <Suspense>
              <SignInFirst />
            </Suspense>
          </Caught>
        ) : null}
        {failure !== undefined && !isAway(failure.error) ? (
          <Failed error={failure.error} onRetry={() => void failure.refetch()} />
        ) : null}
        {failure === undefined && !isReady ? <Loading text={t('web.loading.catalogue')} /> : null}
        {isReady ? (
          <Caught text={t('web.error.page')} place={`${page}/${item}`}>
            <Suspense fallback={<Loading text={t('web.loading.catalogue')} />}>
              <Shown key={item} />
            </Suspense>
          </Caught>
        ) : null}
      </main>
      <LiveRegion />
      {isReady ? <SignInAgain /> : null}
    </>
  )
}
