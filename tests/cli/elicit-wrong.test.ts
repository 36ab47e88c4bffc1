// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.js'
import { DATA_ROOT } from '../data-root.js'
import { ANSWERS, elicit } from './elicit-answers.js'
import { run } from './run.js'
import { scratch } from './stream-files.js'

const disk = scratch('elicit')

describe('answers that are wrong', () => {
  const CASES: readonly (readonly [answers: Partial<typeof ANSWERS>, code: string, said: readonly string[]])[] = [
    [{ best: '0.9,0.8,0.95' }, 'OPTION_WRONG', ['"--best"', 'low ≤ mode ≤ high']],
    [{ best: '0.9,0.95' }, 'OPTION_WRONG', ['"--best"']],
    [{ half: 'a lot' }, 'OPTION_WRONG', ['"--half"', 'a lot']],
    [{ half: '1,,2' }, 'OPTION_WRONG', ['"--half"']],
    [{ years: '0' }, 'OPTION_WRONG', ['"--years"', '1 … 20']],
    [{ years: '2.5' }, 'OPTION_WRONG', ['"--years"']],
    [{ on: '20/11/2026' }, 'OPTION_WRONG', ['"--on"', 'YYYY-MM-DD']],
    [{ on: '2026-02-30' }, 'OPTION_WRONG', ['"--on"']],
    [{ programme: 'roads' }, 'PROGRAMME_UNKNOWN', ['"roads"']],
    [{ indicator: 'dti' }, 'INDICATOR_UNKNOWN', ['"dti"']],
    [{ indicator: 'dti-rank' }, 'VALUE_NOT_ALLOWED', ['dti-rank']],
    [{ territory: 'atlantis' }, 'TERRITORY_UNKNOWN', ['"atlantis"']],
    [{ on: '2025-11-20' }, 'ESTIMATE_EXPIRED', ['2026-11-20', '≥ 2026-11-21']],
    [{ best: '0.9,1,1.2' }, 'VALUE_OUT_OF_RANGE', ['1.2', '0 … 1']],
    [{ half: '0,1,2' }, 'VALUE_OUT_OF_RANGE', ['0.0001']],
  ]
  it.each(CASES)('%j is refused with exit code 2 and a sentence in both languages', async (answers, code, said) => {
    const [vi, en] = [await elicit(answers, '--lang', 'vi'), await elicit(answers, '--lang', 'en')]
    for (const { code: exit, out, err } of [vi, en]) {
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain(code)
      expect(err).not.toMatch(/\{\w+\}/)
      for (const part of said) expect(err).toContain(part)
    }
    expect(vi.err).not.toBe(en.err)
  })

  it('are named all at once where they concern the data', async () => {
    const { err } = await elicit(
      { programme: 'roads', territory: 'atlantis', indicator: 'dti', on: '2025-11-20' },
      '--lang',
      'en',
    )
    for (const code of ['PROGRAMME_UNKNOWN', 'TERRITORY_UNKNOWN', 'INDICATOR_UNKNOWN', 'ESTIMATE_EXPIRED'])
      expect(err).toContain(code)
  })

  it('write nothing', async () => {
    await elicit({ territory: 'atlantis' }, '--write', disk.file('nothing.yaml'))
    expect(disk.exists('nothing.yaml')).toBe(false)
  })

  it('that are missing are all named, without a person to ask', async () => {
    const { code, err } = await run(['elicit', '--programme', 'online-services', '--lang', 'en'])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^ARGUMENT_MISSING: .*--indicator --territory --office --by --on --years --best --half --reason/,
    )
  })
})

describe('a person at a terminal', () => {
  const asked = async (language: string, answers: readonly string[], given: string[] = []) => {
    const questions: string[] = []
    let out = ''
    let err = ''
    const code = await runProgram(['elicit', '--lang', language, ...given], DATA_ROOT, {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      colour: false,
      ask: async (question) => {
        questions.push(question)
        return answers[questions.length - 1] ?? ''
      },
    })
    return { code, out, err, questions }
  }
  const all = [
    ANSWERS.programme,
    ANSWERS.indicator,
    ANSWERS.territory,
    ANSWERS.office,
    ANSWERS.by,
    ANSWERS.on,
    ANSWERS.years,
    ANSWERS.best,
    ANSWERS.half,
    ANSWERS.reason,
  ]

  it.each(['vi', 'en'])('is asked in %s and gives the same row as the options', async (language) => {
    const { code, out, questions } = await asked(language, all)
    expect(code).toBe(0)
    expect(out).toBe((await elicit()).out)
    expect(questions).toHaveLength(10)
    for (const question of questions) expect(question).not.toMatch(/[{}]/)
    expect(questions[7]).toContain('4')
    expect(questions[8]).toContain('tỷ đồng')
  })

  it('is asked only what was not said', async () => {
    const given = ['--programme', ANSWERS.programme, '--indicator', ANSWERS.indicator, '--territory', ANSWERS.territory]
    expect((await asked('vi', all.slice(3), given)).questions).toHaveLength(7)
  })

  it('who answers nothing is told which answer is missing', async () => {
    const { code, err } = await asked('en', [])
    expect(code).toBe(2)
    expect(err).toMatch(/^ARGUMENT_MISSING: .*"--programme"/)
  })
})
