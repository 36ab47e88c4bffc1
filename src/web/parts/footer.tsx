import type { ProjectionAnswer } from '../api/client.js'
import { useWords } from '../view/use-view.js'

/** What the numbers above rest on, and what they are not. */
export function Footer({ recipe }: { readonly recipe: ProjectionAnswer['recipe'] }) {
  const { t, n } = useWords()
  const { asOf, paths, seed, data, engine, mark } = recipe
  return (
    <footer className="foot">
      {mark === undefined ? null : <p>{t('web.synthetic')}</p>}
      <p>{t('web.footer', { asOf: asOf.split('-').reverse().join('/'), paths: n(paths), seed, data, engine })}</p>
    </footer>
  )
}
