import { useWords } from '../../view/use-view.js'

/** Where the numbers of an answer come from, as a picture that travels alone says it. */
export function useSource({ data, asOf }: { readonly data: string; readonly asOf: string }): string {
  const { t } = useWords()
  return t('web.q.source', { data, asOf: asOf.split('-').reverse().join('/'), borrowed: t('web.q.borrowed') })
}
