import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Data, loadData } from '../../src/data/load.js'
import { InputError, problemLine } from '../../src/data/problem.js'
import { KINDS } from '../../src/data/schemas.js'
import { brokenData, expectProblems } from './broken-cases.js'
import { fixtureChanges } from './broken-data.js'

const observations = 'baselines/broken-observations.csv'
const plan = 'plans/tinh-mau'

describe('many files broken at once', () => {
  const data = brokenData()

  it('are all reported in one go, by file and line', () => {
    expectProblems(data().problemsWith(fixtureChanges('many')), [
      [`${observations}:2`, 'TERRITORY_UNKNOWN', { id: 'atlantis' }],
      [`${observations}:3`, 'FIELD_TYPE', { field: 'value', got: '"1.234,5"', allowed: 'number' }],
      [`${observations}:4`, 'SOURCE_UNKNOWN', { id: 's999' }],
      [`${observations}:4`, 'VALUE_OUT_OF_RANGE', { field: 'value', got: 120, allowed: '0 … 100 %' }],
      [`${plan}/duties.yaml:2`, 'FILE_SYNTAX', { got: expect.stringContaining('Flow') }],
      [
        `${plan}/targets.yaml:6`,
        'VALUE_NOT_ALLOWED',
        { field: 'kind', got: '"percentage"', allowed: KINDS.join(', ') },
      ],
      [`${plan}/targets.yaml:10`, 'VALUE_OUT_OF_RANGE', { field: 'year', got: '2050', allowed: '≤ 2045' }],
      [`${plan}/targets.yaml:12`, 'FIELD_UNKNOWN', { field: 'colour' }],
      [`${plan}/tasks.yaml:9`, 'FIELD_FORMAT', { field: 'rule', got: '"soon"' }],
      [`${plan}/tasks.yaml:10`, 'GROUP_UNKNOWN', { id: 'happiness' }],
      [`${plan}/tasks.yaml:19`, 'ID_DUPLICATE', { id: 'broken-task', first: `${plan}/tasks.yaml:10` }],
      ['settings.yaml:1', 'FIELD_FORMAT', { field: 'asOf', got: '"21/11/2026"' }],
    ])
  })

  it('leave the data as they were once mended', () => {
    data().problemsWith(fixtureChanges('many'))
    expect(data().problemsWith({})).toEqual([])
  })

  it('return nothing, and the error says every problem', () => {
    const path = join(data().root, 'settings.yaml')
    const before = readFileSync(path)
    let loaded: Data | undefined
    let caught: unknown
    writeFileSync(path, 'asOf: today\ncolour: red\n')
    try {
      loaded = loadData(data().root)
    } catch (error) {
      caught = error
    } finally {
      writeFileSync(path, before)
    }
    expect(loaded).toBeUndefined()
    expect(caught).toBeInstanceOf(InputError)
    const { message, problems } = caught as InputError
    expect(problems).toHaveLength(2)
    expect(message.split('\n')).toEqual(problems.map((problem) => problemLine(problem, 'en')))
  })
})
