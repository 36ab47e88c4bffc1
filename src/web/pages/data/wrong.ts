import type { Problem } from '../../../data/problem.js'
import { errorSentence } from '../../../text/errors.js'
import type { Language } from '../../../text/language.js'
import { AnswerError } from '../../api/client.js'
import { RefusedError, type Wrong } from '../../api/request.js'
import type { Words } from '../../view/use-view.js'

/** Return why something was not done: every reason the server gives. */
export function sentencesOf(error: unknown, t: Words['t']): readonly string[] {
  const errors = error instanceof RefusedError ? (error.problem.errors ?? []) : []
  if (errors.length > 0) return errors.map(({ sentence }) => sentence)
  return [error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network')]
}

/** At which field a problem shows that names none itself. */
const FIELD_OF: Readonly<Record<string, string>> = {
  INDICATOR_UNKNOWN: 'indicator',
  UNIT_MISMATCH: 'value',
  UNIT_UNKNOWN: 'value',
  SOURCE_UNKNOWN: 'source',
  RANK_OUT_OF_FIELD: 'value',
  SYNTHETIC_MIXED: 'status',
  TERRITORY_UNKNOWN: 'territory',
}

/** Return the sentences of an error by the field they belong to; what belongs to none stands under ''. */
export function byField(error: unknown, t: Words['t']): ReadonlyMap<string, readonly string[]> {
  const errors = error instanceof RefusedError ? (error.problem.errors ?? []) : []
  const fields = new Map<string, string[]>()
  const put = (field: string, sentence: string): void => {
    fields.set(field, [...(fields.get(field) ?? []), sentence])
  }
  for (const one of errors) put(fieldOf(one), one.sentence)
  if (errors.length === 0) for (const one of sentencesOf(error, t)) put('', one)
  return fields
}

const fieldOf = ({ code, facts, in: place }: Wrong): string => {
  const field = String(facts.field ?? FIELD_OF[code] ?? '')
  return place?.startsWith('source/') === true ? `source.${field}` : field
}

/** Return a problem in words, with what was found and what is allowed. */
export const problemText = ({ code, facts }: Pick<Problem, 'code' | 'facts'>, language: Language): string =>
  errorSentence(code, facts, language)
