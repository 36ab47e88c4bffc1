import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../text/language.js'
import { useView } from '../view/use-view.js'
import { AnswerError } from './client.js'
import {
  type Answered,
  answered,
  answeredAgain,
  asOf,
  type Computation,
  cancel,
  computation,
  programmes,
  type QuestionBody,
  type QuestionPath,
  StoppedError,
} from './questions.js'

/** A question on screen: its answer, or how it stands. */
export type Followed<P extends QuestionPath> = {
  readonly data: Answered<P> | undefined
  readonly error: unknown
  readonly isStopped: boolean
  readonly at: Computation | undefined
  readonly refetch: () => unknown
  readonly stop: () => void
}

/**
 * Put a question and follow it. Leaving the page does not end the work: coming back goes on with it.
 * @param asked the question itself, the id of one that was put before, or undefined: nothing is asked
 */
export function useQuestion<P extends QuestionPath>(path: P, asked: QuestionBody<P> | string | undefined): Followed<P> {
  const language = useView().view.lang as Language
  const queries = useQueryClient()
  const followKey = ['following', path, asked]
  const tell = (at: Computation): void => void queries.setQueryData(followKey, at)
  const query = useQuery({
    queryKey: ['question', path, asked],
    enabled: asked !== undefined,
    // An answer never changes: the same id gives the same bytes.
    retry: (failures, error) =>
      failures < 3 && error instanceof AnswerError && (error.status === undefined || error.status === 503),
    queryFn: ({ signal }) =>
      typeof asked === 'string'
        ? answeredAgain<P>(asked, { language, signal }, tell)
        : answered<P>(path, asked as QuestionBody<P>, { language, signal }, tell),
  })
  const { data: at } = useQuery<Computation>({ queryKey: followKey, queryFn: skipToken })
  return {
    data: query.data,
    error: query.error,
    isStopped: query.error instanceof StoppedError && !query.isFetching,
    at: query.isFetching ? at : undefined,
    refetch: query.refetch,
    stop: () => {
      if (at !== undefined) void cancel(at.id, { language }).catch(() => undefined)
    },
  }
}

/** A question that was put before. @param id '': none */
export function useComputation(id: string) {
  const language = useView().view.lang as Language
  return useQuery({
    queryKey: ['computation', id],
    queryFn: ({ signal }) => computation(id, { language, signal }),
    enabled: id !== '',
  })
}

/** The first year whose budget is still free on the day of the data: this year's is decided. */
export function useFirstFreeYear(): number | undefined {
  const language = useView().view.lang as Language
  const { data } = useQuery({ queryKey: ['as-of'], queryFn: ({ signal }) => asOf({ language, signal }) })
  return data === undefined ? undefined : Number(data.slice(0, 4)) + 1
}

/** Programmes by id. */
export function useProgrammes() {
  const language = useView().view.lang as Language
  return useQuery({
    queryKey: ['programmes'],
    queryFn: async ({ signal }) =>
      new Map((await programmes({ language, signal })).map((one) => [one.id, one] as const)),
  })
}
