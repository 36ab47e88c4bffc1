import { describe, expect, it } from 'vitest'
import { bareApp } from './bare-app.js'

type Line = Readonly<Record<string, unknown>>
const parsed = (lines: readonly string[]): Line[] => lines.map((line) => JSON.parse(line) as Line)

describe('the log', () => {
  it('tells of every request its id, method, route as written, status and time, and nothing of who asked what', async () => {
    const { app, lines } = await bareApp()
    const answer = await app.inject({
      method: 'GET',
      url: '/things/secret-id?q=secret-query',
      remoteAddress: '203.0.113.77',
      headers: {
        cookie: 'session=secret-cookie',
        authorization: 'Bearer secret-token',
        'x-forwarded-for': '198.51.100.9',
        'user-agent': 'secret-agent',
        'x-who': 'secret-person',
      },
    })
    expect(answer.statusCode).toBe(200)
    await app.inject({ method: 'POST', url: '/things', payload: { name: 'secret-body' } })
    await app.inject({
      method: 'POST',
      url: '/things',
      payload: '{"secret-broken',
      headers: { 'content-type': 'application/json' },
    })
    await app.inject('/nowhere/secret-path')
    await app.inject('/fault')
    const all = parsed(lines)
    expect(
      all.filter(({ msg }) => msg === 'answered').map(({ method, route, status }) => [method, route, status]),
    ).toEqual([
      ['GET', '/things/:id', 200],
      ['POST', '/things', 200],
      ['POST', '/things', 400],
      ['GET', 'none', 404],
      ['GET', '/fault', 500],
    ])
    expect(all[0]?.ms).toBeGreaterThanOrEqual(0)
    expect(all[0]?.reqId).toBe(answer.headers['x-request-id'])
    const text = lines.join('')
    for (const word of ['secret', '203.0.113', '198.51.100', '127.0.0.1', 'Nguyễn', '0912', 'session', 'Bearer']) {
      expect(text, word).not.toContain(word)
    }
    await app.close()
  })

  it('keeps of a fault what helps to mend it', async () => {
    const { app, lines } = await bareApp()
    const answer = await app.inject('/fault')
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'SERVER_FAULT'])
    expect(answer.body).not.toMatch(/Nguyễn|TypeError|at /)
    const fault = parsed(lines).find(({ level }) => level === 50)
    expect(fault?.err).toMatchObject({
      type: 'TypeError',
      message: 'no "…" in "…"',
      code: '23505',
      stack: expect.stringMatching(/^\s+at .*bare-app/),
    })
    expect(fault?.reqId).toBe(answer.headers['x-request-id'])
    await app.close()
  })

  it('hides what should never have been handed to it', async () => {
    const { app, lines } = await bareApp()
    app.log.info(
      {
        headers: { cookie: 'c4' },
        password: 'p4',
        token: 't4',
        body: 'b4',
        user: { password: 'q4' },
        req: { url: 'u4' },
      },
      'x',
    )
    expect(lines.join('')).not.toMatch(/[cptbqu]4/)
    await app.close()
  })

  it('takes over an id that is one, and makes one where it is none', async () => {
    const { app } = await bareApp()
    const idFor = async (given: string | undefined) => {
      const headers = given === undefined ? {} : { 'x-request-id': given }
      return (await app.inject({ url: '/things/1', headers })).headers['x-request-id']
    }
    expect(await idFor('abc-123_DEF.4')).toBe('abc-123_DEF.4')
    const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
    for (const bad of [undefined, '', 'short', 'a'.repeat(65), 'nguyễn-văn-a', 'a b c d e f g', '{"a":"bcdefg"}']) {
      expect(await idFor(bad === undefined ? bad : encodeURI(bad))).toMatch(made)
    }
    expect(await idFor(undefined)).not.toBe(await idFor(undefined))
    await app.close()
  })

  it('is silent when told to be', async () => {
    const { app, lines } = await bareApp({ log: { level: 'silent' } })
    expect((await app.inject('/fault')).statusCode).toBe(500)
    expect(lines).toEqual([])
    await app.close()
  })
})
