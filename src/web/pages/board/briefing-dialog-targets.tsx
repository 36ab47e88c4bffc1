import { useState } from 'react'
import { Button } from 'react-aria-components'
import { plainText } from '../../../text/plain.js'
import { MOST_TARGETS } from '../../api/briefing.js'
import type { TargetItem } from '../../api/client.js'
import { useWords } from '../../view/use-view.js'

type Props = {
  readonly targets: readonly TargetItem[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Which targets get a section of their own: a list to search and to tick. None ticked: those the briefing's rule takes. */
export function BriefingTargets({ targets, chosen, onChange }: Props) {
  const { t, n, language } = useWords()
  const [looked, setLooked] = useState('')
  const words = plainText(looked).split(/\s+/).filter(Boolean)
  const nameOf = ({ name, year }: TargetItem): string =>
    year === null ? name[language] : `${name[language]} (${year})`
  const found = targets.filter((one) => {
    const said = plainText(`${one.id} ${nameOf(one)}`)
    return words.every((word) => said.includes(word))
  })
  const isFull = chosen.size >= MOST_TARGETS
  const toggle = (id: string): void =>
    onChange(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  return (
    <fieldset className="briefing-targets">
      <legend>{t('web.briefing.targets')}</legend>
      <input
        type="search"
        className="briefing-look"
        aria-label={t('web.briefing.targets.look')}
        placeholder={t('web.briefing.targets.look')}
        value={looked}
        maxLength={100}
        onChange={({ target }) => setLooked(target.value)}
      />
      <ul className="briefing-list">
        {found.map((one) => (
          <li key={one.id}>
            <label className="briefing-target">
              <input
                type="checkbox"
                value={one.id}
                checked={chosen.has(one.id)}
                disabled={isFull && !chosen.has(one.id)}
                onChange={() => toggle(one.id)}
              />
              <span>{nameOf(one)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="briefing-count" aria-live="polite">
        {found.length === 0 ? `${t('web.briefing.targets.not-found')} ` : null}
        {chosen.size === 0
          ? t('web.briefing.targets.rule')
          : t('web.briefing.targets.chosen', { n: n(chosen.size), most: n(MOST_TARGETS) })}
      </p>
      {chosen.size === 0 ? null : (
        <Button className="button button-quiet" onPress={() => onChange(new Set())}>
          {t('web.briefing.targets.clear')}
        </Button>
      )}
    </fieldset>
  )
}
