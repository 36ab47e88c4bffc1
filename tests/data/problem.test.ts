import { describe, expect, it } from 'vitest'
import { InputError, type Problem, problemLine } from '../../src/data/problem.js'

const problem: Problem = {
  file: 'plans/a/targets.yaml',
  line: 7,
  code: 'UNIT_MISMATCH',
  facts: { got: 'persons', allowed: '%' },
}

describe('problemLine', () => {
  it('names file, line and code, then says it in the language asked for', () => {
    expect(problemLine(problem, 'vi')).toBe(
      'plans/a/targets.yaml:7: UNIT_MISMATCH: Đơn vị khác đơn vị của chỉ tiêu (nhận được persons; cho phép %)',
    )
    expect(problemLine(problem, 'en')).toBe(
      "plans/a/targets.yaml:7: UNIT_MISMATCH: Unit differs from the indicator's unit (got persons; allowed %)",
    )
  })
})

describe('InputError', () => {
  it('carries every problem and says all of them', () => {
    const error = new InputError([problem, { ...problem, line: 9 }])
    expect(error.name).toBe('InputError')
    expect(error.problems.map(({ line }) => line)).toEqual([7, 9])
    expect(error.message.split('\n')).toHaveLength(2)
  })
})
