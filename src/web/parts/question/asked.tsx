import { useWords } from '../../view/use-view.js'
import { Link } from '../link.js'

type Recipe = {
  readonly paths: number
  readonly seed: number
  readonly data: string
  readonly engine: string
  readonly asOf: string
}

/** A command that makes an answer again, with what it rests on. */
export const recipeText = (command: string, { paths, seed, data, engine, asOf }: Recipe): string =>
  `lotrinh ${command} --paths ${paths} --seed ${seed} (lotrinh ${engine}, data ${data}, ${asOf})`

type Props = { readonly id: string; readonly command: string; readonly recipe: Recipe }

/** What was asked, so that it can be asked again: the question's id, paths, seed, data, and the command. */
export function AskedPanel({ id, command, recipe }: Props) {
  const { t, n } = useWords()
  return (
    <section className="panel asked">
      <h2>{t('web.q.asked')}</h2>
      <dl className="asked-facts">
        <div>
          <dt>{t('web.q.id')}</dt>
          <dd>
            <Link to={{ page: 'answer', item: id }}>
              <code>{id}</code>
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('web.q.paths')}</dt>
          <dd>{n(recipe.paths)}</dd>
        </div>
        <div>
          <dt>{t('web.q.seed')}</dt>
          <dd>{recipe.seed}</dd>
        </div>
        <div>
          <dt>{t('web.q.data')}</dt>
          <dd>{recipe.data}</dd>
        </div>
      </dl>
      <p>
        <code className="recipe">{recipeText(command, recipe)}</code>
      </p>
    </section>
  )
}

/** What money does was not measured here: said wherever money acts. */
export function Borrowed() {
  const { t } = useWords()
  return (
    <p className="borrowed" role="note">
      {t('web.q.borrowed')}
    </p>
  )
}
