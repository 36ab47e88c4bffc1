import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { accounts, holds, type Me, ROLES, type Role, type Token } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { announce } from '../../parts/announce.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { momentText } from '../../parts/moment.js'
import { Scroll } from '../../parts/scroll.js'
import { Answered } from '../../parts/states.js'
import { Sure } from '../../parts/sure.js'
import { useWords } from '../../view/use-view.js'

const DAYS = ['30', '90', '180', '365'] as const

/** One's tokens for programs: made, shown once, revoked. */
export function Tokens({ me }: { readonly me: Me }) {
  const { t, n, language } = useWords()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [days, setDays] = useState('90')
  const [made, setMade] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const answer = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => accounts.tokens({ language, signal }),
  })
  const tried = async (work: () => Promise<unknown>): Promise<void> => {
    setWrong(undefined)
    try {
      await work()
      await answer.refetch()
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
    }
  }
  const make = () =>
    tried(async () => {
      const { token } = await accounts.makeToken({ name, role, days: Number(days) }, { language })
      setMade(token)
      setName('')
      announce(t('web.tokens.once'))
    })
  return (
    <section className="desk-panel" aria-labelledby="tokens">
      <h2 id="tokens">{t('web.tokens.title')}</h2>
      <p className="desk-soft">{t('web.tokens.text')}</p>
      {made === undefined ? null : (
        <div className="desk-said" data-token>
          <p>{t('web.tokens.once')}</p>
          <p className="desk-code">{made}</p>
          <div className="desk-actions">
            <Button className="button button-quiet" onPress={() => void navigator.clipboard?.writeText(made)}>
              {t('web.tokens.copy')}
            </Button>
            <Button className="button button-quiet" onPress={() => setMade(undefined)}>
              {t('web.close')}
            </Button>
          </div>
        </div>
      )}
      <Form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field
          label={t('web.tokens.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          errors={wrong === undefined ? [] : [wrong]}
        />
        <Choose
          label={t('web.users.role')}
          value={role}
          choices={ROLES.filter((one) => holds(me, one)).map((id) => ({ id, name: t(`web.role.${id}`) }))}
          onChange={(id) => setRole(id as Role)}
        />
        <Choose
          label={t('web.tokens.days')}
          value={days}
          choices={DAYS.map((id) => ({ id, name: t('web.tokens.n-days', { n: n(Number(id)) }) }))}
          onChange={setDays}
        />
        <div className="desk-actions whole">
          <Button type="submit" className="button" isDisabled={name.trim() === ''}>
            {t('web.tokens.make')}
          </Button>
        </div>
      </Form>
      <Answered answer={answer} loading={t('web.account.loading')}>
        {(tokens) =>
          tokens.length === 0 ? (
            <p className="desk-soft">{t('web.tokens.none')}</p>
          ) : (
            <Scroll label={t('web.tokens.title')}>
              <table className="desk-table">
                <thead>
                  <tr>
                    <th scope="col">{t('web.tokens.name')}</th>
                    <th scope="col">{t('web.users.role')}</th>
                    <th scope="col">{t('web.tokens.expires')}</th>
                    <th scope="col">
                      <span className="unseen">{t('web.desk.deeds')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {tokens.map((token) => (
                    <tr key={token.id}>
                      <th scope="row">
                        <bdi>{token.name}</bdi>
                      </th>
                      <td>{t(`web.role.${token.role}`)}</td>
                      <td>{standingOf(token)}</td>
                      <td>
                        {token.revokedAt === null ? (
                          <Sure
                            label={t('web.tokens.revoke')}
                            question={t('web.tokens.revoke.sure')}
                            onSure={() => void tried(() => accounts.revokeToken(token.id, { language }))}
                          />
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Answered>
    </section>
  )

  function standingOf({ expiresAt, revokedAt }: Token): string {
    return revokedAt === null
      ? momentText(expiresAt, language)
      : t('web.tokens.revoked', { at: momentText(revokedAt, language) })
  }
}
