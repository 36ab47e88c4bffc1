import type { Source } from '../../../data/schemas.js'
import { plainText } from '../../../text/plain.js'
import type { Change } from '../../api/data.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { useWords } from '../../view/use-view.js'
import type { Desk } from './use-desk.js'

/** Where a figure comes from: a source that is known, or a new one. */
export type SourceDraft = { readonly known: string } & Omit<Source, 'id'>

export const NEW_SOURCE = '·'
export const emptySource = (known: string): SourceDraft => ({
  ...{ known, title: '', publisher: '', published: '', address: '' },
})

/** Sources that people added are called so, and stand in the list beside those of the place's figures. */
const OWN = 'own-'
const MOST_LETTERS = 60

/** Return the source that a draft means, and the change that stores it where it is new. */
export function sourceOf(
  { known, ...fields }: SourceDraft,
  sources: ReadonlyMap<string, Source>,
): { readonly id: string; readonly changes: readonly Change[] } {
  if (known !== NEW_SOURCE) return { id: known, changes: [] }
  const trimmed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()])) as typeof fields
  const name = plainText(`${trimmed.title} ${trimmed.published}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MOST_LETTERS)
  const same = [...sources.values()].find(
    (one) => one.id.startsWith(OWN) && one.title === trimmed.title && one.address === trimmed.address,
  )
  if (same !== undefined) return { id: same.id, changes: [] }
  let id = `${OWN}${name}`
  for (let i = 2; sources.has(id); i++) id = `${OWN}${name}-${i}`
  return { id, changes: [{ kind: 'source', id, version: 0, action: 'put', body: { id, ...trimmed } }] }
}

type Props = {
  readonly desk: Desk
  readonly draft: SourceDraft
  readonly onChange: (draft: SourceDraft) => void
  readonly errors: ReadonlyMap<string, readonly string[]>
}

export function SourceFields({ desk, draft, onChange, errors }: Props) {
  const { t } = useWords()
  const used = new Set(desk.figures.map(({ source }) => source))
  const choices = [...desk.sources.values()].filter(
    ({ id }) => used.has(id) || id.startsWith(OWN) || id === draft.known,
  )
  const wrong = errors.get('source') ?? []
  return (
    <>
      <div className="field">
        <Choose
          label={t('web.data.head.source')}
          value={draft.known}
          choices={[
            { id: NEW_SOURCE, name: t('web.data.source.new') },
            ...choices.map(({ id, title, publisher }) => ({ id, name: title, note: publisher })),
          ]}
          onChange={(known) => onChange({ ...draft, known })}
        />
        {wrong.length === 0 ? null : <p className="field-error">{wrong.join(' ')}</p>}
      </div>
      {draft.known === NEW_SOURCE
        ? (['title', 'publisher', 'published', 'address'] as const).map((name) => (
            <Field
              key={name}
              label={t(`web.data.source.${name}`)}
              value={draft[name]}
              onChange={(text) => onChange({ ...draft, [name]: text })}
              errors={errors.get(`source.${name}`) ?? []}
              maxLength={500}
            />
          ))
        : null}
    </>
  )
}
