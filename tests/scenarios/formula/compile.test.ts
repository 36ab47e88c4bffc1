import { describe, expect, it } from 'vitest'
import { evaluateFormula, type FormulaInput, type FormulaProgram } from '../../../src/model/formula/program.js'
import { spendingInput } from '../../../src/scenarios/formula/build.js'
import { compileFormula } from '../../../src/scenarios/formula/compile.js'
import { idOfName, nameOfId } from '../../../src/scenarios/formula/names.js'
import { contextOf } from './context.js'

function programOf(text: string, unit?: string): FormulaProgram {
  const compiled = compileFormula(text, contextOf(unit))
  if ('ok' in compiled) return compiled.ok
  throw new Error(JSON.stringify(compiled.problems))
}

/** Value of a formula on one path in one year, from figures by input name. */
function result(text: string, figures: Record<string, number> = {}, unit?: string): number {
  const program = programOf(text, unit)
  const inputs = program.inputs.map(
    (name): FormulaInput => ({ values: Float64Array.of(figures[name] ?? Number.NaN), perYear: 1, perPath: 0 }),
  )
  const out = new Float64Array(1)
  evaluateFormula(program, inputs, out, 1, 0, 0, 1)
  return out[0] as number
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 - 2 - 1', 4],
    ['8 / 4 / 2', 1],
    ['2^3', 8],
    ['2^-2', 0.25],
    ['(2^3)^2', 64],
    ['-(2^2)', -4],
    ['2 - -3', 5],
    ['+3', 3],
    ['1.5e2', 150],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['abs(-3)', 3],
    ['exp(0)', 1],
    ['ln(exp(2))', 2],
    ['sqrt(9)', 3],
    ['clamp(5, 0, 3)', 3],
    ['clamp(-5, 0, 3)', 0],
    ['if(1 < 2, 3, 4)', 3],
    ['if(1 > 2, 3, 4)', 4],
    ['if(2 <= 2, 3, 4)', 3],
    ['if(2 >= 3, 3, 4)', 4],
    ['lag(5, 3)', 5],
  ])('%s is %s, a constant that costs nothing on the paths', (text, value) => {
    expect(result(text)).toBe(value)
    const { code, inputs, nRegisters, constants } = programOf(text)
    expect([code.length, inputs.length, nRegisters, [...constants]]).toEqual([0, 0, 0, [value]])
  })

  it.each([
    ['a^2', 9],
    ['a^3', 27],
    ['a^10', 59049],
    ['a^-3', 1 / 27],
    ['a^0', 1],
    ['a^0.5', Math.sqrt(3)],
    ['-a', -3],
    ['if(a > b, a, b)', 3],
    ['if((a) <= b, a, b)', 2],
    ['a - b - 1', 0],
    ['a / b / 3', 0.5],
  ])('%s at a = 3, b = 2 is %s', (text, value) => {
    expect(result(text, { a: 3, b: 2 })).toBe(value)
  })

  it('answers the finance department', () => {
    const figures = {
      [spendingInput('all', 'province')]: 450,
      'total-expenditure': 15_000,
      [spendingInput('rd-innovation')]: 200,
      'grdp-current-prices': 40_000,
    }
    expect(result('100 * spending(all, province) / total_expenditure', figures, '% of budget')).toBe(3)
    expect(result('100 * spending(rd_innovation) / grdp_current_prices', figures, '% of GRDP')).toBe(0.5)
  })

  it('reads what it names and nothing else, each once, with lags of lags added up', () => {
    const program = programOf('lag(a + lag(b, 2), 3) + a * lag(a, 3)')
    expect(program.inputs).toEqual(['a', 'b'])
    expect(program.loads.map(({ input, lag }) => [program.inputs[input], lag]).sort()).toEqual([
      ['a', 0],
      ['a', 3],
      ['b', 5],
    ])
  })

  it('takes blanks and line ends anywhere between words', () => {
    expect(programOf('\n a\r\n+\t( b *\n2 )\n')).toEqual(programOf('a+(b*2)'))
  })

  it('may have two thousand characters and fifty brackets within each other', () => {
    expect(programOf(`${'a+'.repeat(999)}aa`.slice(0, 1999)).inputs).toEqual(['a'])
    expect(programOf(`${'abs('.repeat(50)}a${')'.repeat(50)}`).inputs).toEqual(['a'])
  })

  it('has no spending where no programmes are named', () => {
    const compiled = compileFormula('spending(all)', { variables: new Map(), unit: 'billion VND' })
    expect(compiled).toMatchObject({ problems: [{ code: 'FORMULA_FUNCTION_UNKNOWN' }] })
  })

  it('in a unit nobody knows is a mistake of the caller', () => {
    expect(() => compileFormula('1', contextOf('furlongs'))).toThrow('furlongs')
  })
})

describe('names in formulas', () => {
  it.each(['total-expenditure', '5g-coverage-area', 'a', 'x1-2y'])('%s has a name that leads back to it', (id) => {
    expect(idOfName(nameOfId(id))).toBe(id)
  })

  it.each(['Total', '__a', 'a__b', 'a_', '_a', '$', 'a-b', ''])('%j is no name of an id', (name) => {
    expect(idOfName(name)).toBeUndefined()
  })
})
