import { Button } from 'react-aria-components'
import type { Programme } from '../../../data/budget-schemas.js'
import { Choose } from '../../parts/choose.js'
import { useWords } from '../../view/use-view.js'
import { Amount } from './amount.js'
import { hasAmount, RULES, type Rule, type RuleKind } from './conditions.js'

type Props = {
  readonly rules: readonly Rule[]
  readonly programmes: readonly Programme[]
  readonly onChange: (rules: readonly Rule[]) => void
}

/** Limits on programmes, one a line. */
export function Rules({ rules, programmes, onChange }: Props) {
  const { t, n, language } = useWords()
  const change = (i: number, part: Partial<Rule>): void =>
    onChange(rules.map((rule, k) => (k === i ? { ...rule, ...part } : rule)))
  const choices = programmes.map(({ id, name }) => ({ id, name: name[language] }))
  const [first] = choices
  return (
    <fieldset className="rules">
      <legend>{t('web.allocate.rules')}</legend>
      {rules.length === 0 ? <p className="panel-note">{t('web.allocate.rules.none')}</p> : null}
      {rules.map(({ programme, kind, value }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a limit is its place in the list
        <div key={i} className="rule" data-rule>
          <Choose
            label={t('web.allocate.rule.programme')}
            choices={choices}
            value={programme}
            onChange={(id) => change(i, { programme: id })}
          />
          <Choose
            label={t('web.allocate.rule.kind')}
            choices={RULES.map((one) => ({ id: one, name: t(`web.allocate.rule.${one}`) }))}
            value={kind}
            onChange={(id) => change(i, { kind: id as RuleKind })}
          />
          {hasAmount(kind) ? (
            <Amount
              label={t('web.allocate.rule.value')}
              value={value}
              onChange={(next) => change(i, { value: next })}
              {...(kind === 'floor' || kind === 'cap' ? { most: 100 } : {})}
            />
          ) : (
            <span className="rule-plain" />
          )}
          <Button
            className="button button-quiet"
            aria-label={t('web.allocate.rule.remove', { n: n(i + 1) })}
            onPress={() => onChange(rules.filter((_, k) => k !== i))}
          >
            ×
          </Button>
        </div>
      ))}
      {first === undefined ? null : (
        <Button
          className="button button-quiet rule-add"
          onPress={() => onChange([...rules, { programme: first.id, kind: 'floor', value: undefined }])}
        >
          + {t('web.allocate.rule.add')}
        </Button>
      )}
    </fieldset>
  )
}
