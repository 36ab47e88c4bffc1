import { describe, expect, it } from 'vitest'
import { run } from './run.js'
import { FEW, HEAD, OVERSPENT, project, scenarioFiles } from './scenario-files.js'

const { disk, scenarioFile } = scenarioFiles('problems')
const OVER = scenarioFile('over', OVERSPENT)

describe('everything that is wrong with a scenario', () => {
  const WRONG = `extends: baseline
policy:
  envelope:
    - {from: 2032, amount: 5}
  spending:
    - {programme: roads, from: 2027, amount: 5}
    - {programme: rd-tasks, from: 2027, amount: -5}
    - {programme: 5g-network, from: 2027, amount: 5}
    - {programme: online-services, from: 2030, to: 2028, amount: 5}
    - {programme: digital-infrastructure, from: 2027, share: 90}
assumptions:
  - what: {vi: "a", en: "a"}
    basis: {status: elicited, who: "Sở A", why: "b", "on": "2024-01-01"}
`

  it('is listed at once, each with its line and what is allowed, and the envelope too', async () => {
    const file = scenarioFile('wrong', WRONG)
    const { code, out, err } = await project(file, '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    const place = (n: number, word: string) => new RegExp(`wrong\\.yaml:${n}: ${word}`)
    expect(err).toMatch(place(9, 'PROGRAMME_UNKNOWN: .*"roads"'))
    expect(err).toMatch(place(10, 'VALUE_OUT_OF_RANGE: .*-5; allowed ≥ 0'))
    expect(err).toMatch(place(11, 'VALUE_NOT_ALLOWED: .*5g-network; allowed operators, centre'))
    expect(err).toMatch(place(12, 'RANGE_EMPTY: .*2030 … 2028; allowed ≥ 2030'))
    expect(err).toMatch(place(16, 'ESTIMATE_EXPIRED: .*2025-01-01; allowed ≥ 2026-11-21'))
    expect(err).toMatch(/ENVELOPE_EXCEEDED: .*2027.*allowed ≤/)
    const problems = err.split('\n').filter((line) => line.includes('wrong.yaml:'))
    expect(err).toContain(`${problems.length} problems`)
  })

  it('cannot be forced when it has no meaning', async () => {
    const { code, out, err } = await project(scenarioFile('wrong', WRONG), '--force')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('PROGRAMME_UNKNOWN')
  })

  it('is said in both languages', async () => {
    const file = scenarioFile('wrong', WRONG)
    const [vi, en] = [await project(file, '--lang', 'vi'), await project(file, '--lang', 'en')]
    const codes = (text: string) => [...text.matchAll(/: ([A-Z_]+): /g)].map(([, code]) => code)
    expect(codes(vi.err)).toEqual(codes(en.err))
    expect(vi.err).not.toBe(en.err)
    expect(`${vi.err}${en.err}`).not.toMatch(/\{\w+\}/)
  })

  it('includes a year outside the horizon, with what is allowed', async () => {
    const early = scenarioFile(
      'early',
      'extends: baseline\npolicy:\n  envelope:\n    - {from: 2024, factor: 1}\n    - {from: 2030, to: 2046, factor: 1}\n',
    )
    const { code, out, err } = await project(early, '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/early\.yaml:7: VALUE_OUT_OF_RANGE: .*2024; allowed ≥ 2025/)
    expect(err).toMatch(/early\.yaml:8: VALUE_OUT_OF_RANGE: .*2046; allowed ≤ 2045/)
  })

  // A field that its schema refuses (a year, a type) hides what is checked after it: programmes, amounts, terms.
  it('is listed at once with a year outside the horizon as well', async () => {
    const file = scenarioFile('late', WRONG.replace('{from: 2032, amount: 5}', '{from: 2032, to: 2050, amount: 5}'))
    const { err } = await project(file, '--lang', 'en')
    for (const code of ['2050; allowed ≤ 2045', 'PROGRAMME_UNKNOWN', 'ESTIMATE_EXPIRED']) expect(err).toContain(code)
  })

  // The problem of a year’s envelope names line 1 of the file, not a line of spending or of the envelope.
  it('names the line on which an envelope is exceeded', async () => {
    const { err } = await project(OVER, '--lang', 'en')
    expect(err).toMatch(/over\.yaml:[4-7]: ENVELOPE_EXCEEDED/)
  })
})

describe('a scenario that cannot be run', () => {
  it.each([
    ['an unknown id', ['--scenario', 'paradise'], 'SCENARIO_UNKNOWN', ['"paradise"', 'baseline, ', 'squeeze-20']],
    ['no name', ['--scenario'], 'ARGUMENT_MISSING', ['"--scenario"']],
    ['a file that is not there', ['--scenario', './nowhere.yaml'], 'FILE_MISSING', ['nowhere.yaml']],
  ] as const)('%s', async (_, args, code, said) => {
    for (const language of ['vi', 'en']) {
      const ran = await run(['project', 'binh-dinh', ...FEW, ...args, '--lang', language])
      expect([ran.code, ran.out]).toEqual([2, ''])
      for (const part of [code, ...said]) expect(ran.err).toContain(part)
      expect(ran.err).not.toMatch(/\{\w+\}/)
    }
  })

  it.each([
    ['is not YAML', 'extends: [', 'FILE_SYNTAX'],
    ['says a field that does not exist', 'extends: baseline\nbudget: 5\n', 'FIELD_UNKNOWN'],
    ['extends what is not there', 'extends: paradise\n', 'SCENARIO_UNKNOWN'],
    ['takes a shipped id', undefined, 'ID_DUPLICATE'],
    ['is of another plan', 'extends: baseline\nplan: ninh-thuan\n', 'VALUE_NOT_ALLOWED'],
    [
      'shocks what does not exist',
      'extends: baseline\nworld:\n  shocks:\n    - {kind: shift, indicator: dti, year: 2028, by: 1, why: x}\n',
      'INDICATOR_UNKNOWN',
    ],
  ])('a file that %s', async (what, text, code) => {
    const id = text === undefined ? 'squeeze-20' : `bad-${what.length}`
    const ran = await project(scenarioFile(id, text ?? 'extends: baseline\n'), '--lang', 'en')
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(new RegExp(`${id}\\.yaml:\\d+: ${code}: `))
  })

  it('of several files, all problems of all of them', async () => {
    const one = scenarioFile(
      'one',
      'extends: baseline\npolicy:\n  spending:\n    - {programme: roads, from: 2027, amount: 5}\n',
    )
    const two = scenarioFile(
      'two',
      'extends: baseline\npolicy:\n  spending:\n    - {programme: rd-tasks, from: 2027, amount: -1}\n',
    )
    const ran = await run(['compare', 'binh-dinh', one, two, ...FEW])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/one\.yaml:\d+: PROGRAMME_UNKNOWN/)
    expect(ran.err).toMatch(/two\.yaml:\d+: VALUE_OUT_OF_RANGE/)
  })
})

describe('two files of one id', () => {
  const [one, two] = ['one', 'two'].map((name) =>
    disk.file(`${name}-same.yaml`, `id: twins\n${HEAD}extends: baseline\nassumptions: []\n`),
  ) as [string, string]

  it('are refused', async () => {
    const { code, err } = await run(['compare', 'binh-dinh', one, two, ...FEW])
    expect(code).toBe(2)
    expect(err).toContain('ID_DUPLICATE')
  })

  // named-scenario.ts says of any id taken before that it stands at scenarios/<id>.yaml.
  it('are refused with the place of the first', async () => {
    const { err } = await run(['compare', 'binh-dinh', one, two, ...FEW])
    expect(err.slice(err.indexOf('ID_DUPLICATE'))).toContain('one-same.yaml')
  })
})
