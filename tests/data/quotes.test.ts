import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { shippedData } from '../data-root.js'

const SOURCES = fileURLToPath(new URL('../../../shared/sources', import.meta.url))
const here = existsSync(SOURCES)
const reason = here ? '' : ' (skipped: ../shared/sources with the source texts is not here)'

const real = [...shippedData().plans.values()].filter(({ plan }) => plan.source !== 'synthetic')

describe.skipIf(!here)(`quotations${reason}`, () => {
  it.each(real.map((data) => [data.plan.id, data] as const))(
    'of %s stand in exactly the line they name',
    (_id, data) => {
      const lines = readFileSync(join(SOURCES, data.plan.source), 'utf8').split('\n')
      const quotes = quotesOf(data)
      expect(quotes.length).toBeGreaterThan(50)
      expect(quotes.filter(({ line, quote }) => !lines[line - 1]?.includes(quote))).toEqual([])
    },
  )
})

describe('source texts', () => {
  it('are five documents, one per plan', () => {
    expect(real).toHaveLength(5)
    expect(new Set(real.map(({ plan }) => plan.source)).size).toBe(5)
  })
})

type Quote = { readonly id: string; readonly line: number; readonly quote: string }

function quotesOf({ targets, tasks, money, duties }: PlanData): Quote[] {
  const rows = [...targets, ...tasks, ...money, ...duties].map(({ id, line, quote }) => ({ id, line, quote }))
  const values = targets.flatMap(({ id, line, valueLine, valueQuote }) =>
    valueQuote === undefined ? [] : [{ id, line: valueLine ?? line, quote: valueQuote }],
  )
  return [...rows, ...values]
}
