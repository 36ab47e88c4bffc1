import { formatProbability } from '../../../text/number.js'
import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useQuestion } from '../../api/use-question.js'
import { Footer } from '../../parts/footer.js'
import { AskedPanel } from '../../parts/question/asked.js'
import { FollowedAnswer } from '../../parts/question/followed.js'
import { askedOr, type Stored } from '../../parts/question/use-stored.js'
import { Scroll } from '../../parts/scroll.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'
import { Regrets } from './regrets.js'
import { meanText, type Robust, type RobustAnswer } from './rows.js'

type Props = { readonly target: string; readonly stored: Stored }

/**
 * Policies in worlds, and when the sturdiest of them fails.
 * @param target '': the number of targets met  @param stored instead of asking
 */
export function Policies({ target, stored }: Props) {
  const { t } = useWords()
  const { plan } = useView().view
  const question = { plan, paths: PATHS, seed: SEED, ...(target === '' ? {} : { target }) }
  const followed = useQuestion('robustness', askedOr(stored, question))
  return (
    <FollowedAnswer followed={followed} doing={t('web.risks.robust.doing')}>
      {({ id, answer }) => (
        <PoliciesFound
          id={id}
          answer={answer}
          command={`robust ${plan}${target === '' ? '' : ` --target ${target}`}`}
        />
      )}
    </FollowedAnswer>
  )
}

type FoundProps = { readonly id: string; readonly answer: RobustAnswer; readonly command: string }

/** The answer: when the sturdiest policy fails, how each does, or that there is nothing to tell. */
export function PoliciesFound({ id, answer, command }: FoundProps) {
  const { t } = useWords()
  return (
    <>
      {answer.kind === 'studied' ? (
        <Drawn answer={answer as Robust} />
      ) : (
        <section className="panel">
          <h2>{t('web.risks.policies')}</h2>
          <p data-robust>{t('robust.nothing')}</p>
        </section>
      )}
      <AskedPanel id={id} command={command} recipe={answer.recipe} />
      <Footer recipe={answer.recipe} />
    </>
  )
}

function Drawn({ answer }: { readonly answer: Robust }) {
  const words = useWords()
  const { t, n, language } = words
  const { scenarios } = useCatalogue()
  const nameOf = (id: string): string =>
    answer.given.find((one) => one.id === id)?.name[language] ?? scenarios.get(id)?.name[language] ?? id
  const worldOf = (id: string): string => (id === BASELINE ? t('robust.as-is') : nameOf(id))
  const futures = t('robust.futures', {
    worlds: answer.worlds.length,
    paths: n(answer.recipe.paths),
    n: n(answer.futures),
  })
  return (
    <>
      <Failure answer={answer} nameOf={nameOf} />
      <section className="panel" data-robust>
        <h2>{t('web.risks.policies')}</h2>
        <p className="lead-first">{t('robust.sturdiest', { name: nameOf(answer.sturdiest) })}</p>
        <p>{futures}</p>
        <Scores answer={answer} nameOf={nameOf} />
        <p className="panel-note">{t('robust.regret-note')}</p>
        <Regrets answer={answer} nameOf={nameOf} />
        <Worlds answer={answer} nameOf={nameOf} worldOf={worldOf} />
      </section>
    </>
  )
}

type Named = { readonly answer: Robust; readonly nameOf: (id: string) => string }

function Failure({ answer, nameOf }: Named) {
  const words = useWords()
  const { t, n, language } = words
  const { failure } = answer
  const facts = { share: meanText(failure.share, words), n: n(failure.searched) }
  return (
    <section className="panel" data-failure>
      <h2>{t('web.risks.when')}</h2>
      <p>
        {t('robust.sturdiest', { name: nameOf(failure.policy) })}{' '}
        {answer.target === null
          ? t('robust.fails.all', { ...facts, below: n(failure.below ?? 0, 1) })
          : t('robust.fails.target', facts)}
      </p>
      {failure.boxes.length === 0 ? (
        <p>{t('web.risks.no-box')}</p>
      ) : (
        <ol className="boxes">
          {failure.boxes.map(({ words: told, density, coverage, mass }) => (
            <li key={told.vi}>
              <b>{t('web.risks.box', { conditions: told[language] })}.</b>{' '}
              {t('web.risks.box.facts', {
                density: meanText(density, words),
                coverage: formatProbability(coverage, language),
                mass: formatProbability(mass, language),
              })}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Scores({ answer, nameOf }: Named) {
  const words = useWords()
  const { t, n } = words
  const number = (value: number | null): string => (value === null ? '–' : n(value, 2))
  const heads = [
    t(answer.target === null ? 'robust.mean' : 'table.probability'),
    t('robust.worst'),
    t('robust.satisficing'),
    t('robust.mean-regret'),
    t('robust.tail-regret'),
    t('robust.max-regret'),
  ]
  const cellsOf = (one: Robust['scores'][number]): string[] => [
    meanText(one.mean, words),
    number(one.worst),
    meanText(one.satisficing, words),
    number(one.meanRegret),
    number(one.tailRegret),
    number(one.maxRegret),
  ]
  return (
    <Scroll look="scroller" label={t('web.risks.policies')}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('robust.policy')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.scores.map((one) => (
            <tr key={one.id} className={one.id === answer.sturdiest ? 'sturdiest' : undefined}>
              <th scope="row">{nameOf(one.id)}</th>
              {cellsOf(one).map((cell, i) => (
                <td key={heads[i]} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Worlds({ answer, nameOf, worldOf }: Named & { readonly worldOf: (id: string) => string }) {
  const words = useWords()
  const { t } = words
  return (
    <details className="figures">
      <summary>{t('robust.by-world')}</summary>
      <Scroll look="scroller" label={t('robust.by-world')}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('robust.policy')}</th>
              {answer.worlds.map((id) => (
                <th key={id} scope="col" className="num">
                  {worldOf(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.scores.map((one) => (
              <tr key={one.id}>
                <th scope="row">{nameOf(one.id)}</th>
                {one.byWorld.map(({ world, mean }) => (
                  <td key={world} className="num">
                    {meanText(mean, words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
