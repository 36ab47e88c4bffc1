import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PLANS } from './plans.js'
import { run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-usage-'))
const file = join(folder, 'a-file')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

/** What is wrong with a command line: arguments, the code, and words that have to be in the sentence. */
const CASES: readonly (readonly [args: readonly string[], code: string, said: readonly string[]])[] = [
  [['project', 'binh-dinh', '--paths', '0'], 'OPTION_WRONG', ['"--paths"', '0', '1 … 1000000']],
  [['project', 'binh-dinh', '--paths', '1000001'], 'OPTION_WRONG', ['"--paths"', '1000001']],
  [['project', 'binh-dinh', '--paths', 'abc'], 'OPTION_WRONG', ['"--paths"', 'abc', '1 … 1000000']],
  [['project', 'binh-dinh', '--paths', '1e3'], 'OPTION_WRONG', ['"--paths"', '1e3']],
  [['project', 'binh-dinh', '--paths', '2.5'], 'OPTION_WRONG', ['"--paths"', '2.5']],
  [['project', 'binh-dinh', '--paths'], 'ARGUMENT_MISSING', ['"--paths"']],
  [['project', 'binh-dinh', '--paths', '--json'], 'ARGUMENT_MISSING', ['"--paths"']],
  [['project', 'binh-dinh', '--seed', '-1'], 'OPTION_WRONG', ['"--seed"', '-1', '0 … ']],
  [['project', 'binh-dinh', '--seed=-1'], 'OPTION_WRONG', ['"--seed"', '-1']],
  [['project', 'binh-dinh', '--seed='], 'OPTION_WRONG', ['"--seed"']],
  [['project', 'binh-dinh', '--seed', '9007199254740993'], 'OPTION_WRONG', ['"--seed"']],
  [['project', 'binh-dinh', '--boundary', 'sideways'], 'OPTION_WRONG', ['"--boundary"', 'sideways', 'old, successor']],
  [['project', 'binh-dinh', '--colour'], 'OPTION_WRONG', ['"--colour"', '--paths, --seed']],
  [['project', 'binh-dinh', '-x'], 'OPTION_WRONG', ['"-x"']],
  [['project', 'binh-dinh', '--json=yes'], 'OPTION_WRONG', ['"--json"', 'yes']],
  [['project', 'binh-dinh', '--paths', '5', '--chart', file], 'OPTION_WRONG', ['"--chart"', file]],
  [['project'], 'ARGUMENT_MISSING', ['"plan"', ...PLANS]],
  [['project', 'ha-noi'], 'PLAN_UNKNOWN', ['"ha-noi"', ...PLANS]],
  [['targets', '--plan'], 'ARGUMENT_MISSING', ['"--plan"']],
  [['targets', '--paths', '5'], 'OPTION_WRONG', ['"--paths"', '--plan, --json']],
  [['explain'], 'ARGUMENT_MISSING', ['"target-id"']],
  [['explain', 'binh-dinh-2030-dti-score', '--paths', '0'], 'OPTION_WRONG', ['"--paths"']],
  [['export'], 'ARGUMENT_MISSING', ['"--table"']],
  [['export', '--table', 'draws', '--format', 'csv', '--out', '-'], 'ARGUMENT_MISSING', ['"plan"', ...PLANS]],
  [
    ['foresee'],
    'COMMAND_UNKNOWN',
    [
      '"foresee"',
      'targets, tasks, money, duties, agenda, project, export, explain, ',
      'scenarios, compare, cost, marginal, frontier, optimise, elicit, sensitivity, robust, forecast, attain, study, serve, worker, ',
      'config, backup, restore, move, migrate, account',
    ],
  ],
  [['constructor'], 'COMMAND_UNKNOWN', ['"constructor"']],
]

describe('a wrong command line', () => {
  it.each(CASES)('%j is refused with exit code 2 and a sentence in both languages', async (args, code, said) => {
    const [vi, en] = [await run([...args, '--lang=vi']), await run([...args, '--lang=en'])]
    for (const { code: exit, out, err } of [vi, en]) {
      expect(exit).toBe(2)
      expect(out).toBe('')
      expect(err).toMatch(new RegExp(`^${code}: [^\\n]*[^\\n{}]+\\n$`))
      for (const part of said) expect(err).toContain(part)
    }
    expect(vi.err).not.toBe(en.err)
    expect(vi.err).toMatch(/Tùy chọn|Thiếu tham số|Không có|không có/)
    expect(en.err).toMatch(/Option|Argument|There is no|does not exist/)
  })

  it('asking for a language that is not spoken is wrong too', async () => {
    const { code, out, err } = await run(['targets', '--lang', 'fr'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^OPTION_WRONG: .*"--lang".*fr.*vi, en/)
  })
})
