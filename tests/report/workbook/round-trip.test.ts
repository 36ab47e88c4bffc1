import { describe, expect, it } from 'vitest'
import { openPlan } from '../../../src/report/answers/open-plan.js'
import { previewIntake } from '../../../src/report/intake/preview.js'
import { encodeWorkbook } from '../../../src/report/workbook/encode.js'
import { workbookOf } from '../../../src/report/workbook/index.js'
import { LANGUAGES, type Language } from '../../../src/text/language.js'
import { partOf, repacked } from '../../data/intake/files.js'
import { shippedData } from '../../data-root.js'

const data = shippedData()
const bytesOf = (plan: string, language: Language, scenario = 'rd-first') => {
  const question = { plan, scenario, paths: 50, seed: 1, boundary: 'old' as const, force: false }
  return encodeWorkbook(workbookOf(openPlan(data, question, {}), language))
}

describe('a workbook that goes out and comes in', () => {
  it.each([...data.plans.keys()].map((plan, i) => ({ plan, language: LANGUAGES[i % 2] as Language })))(
    'of $plan ($language) changes nothing',
    async ({ plan, language }) => {
      const bytes = await bytesOf(plan, language)
      const preview = await previewIntake(data, [], { bytes, name: 'tep.xlsx', plan })
      expect(preview.problems).toEqual([])
      expect([preview.counts.added, preview.counts.changed, preview.documents]).toEqual([0, 0, []])
      const { territory } = data.plans.get(plan)?.plan ?? {}
      const figures = data.observations.filter((one) => one.territory === territory).length
      const sources = new Set(
        data.observations.filter((one) => one.territory === territory).map(({ source }) => source),
      )
      // Every figure, every source and every amount was looked at.
      const looked = (what: string): number => preview.cells.filter((one) => one.what === what).length
      expect([looked('observation'), looked('source')]).toEqual([figures, sources.size])
      expect(looked('spending')).toBeGreaterThan(500)
    },
    60_000,
  )

  it('gives the same bytes twice', async () => {
    expect(Buffer.compare(await bytesOf('ninh-thuan', 'vi'), await bytesOf('ninh-thuan', 'vi'))).toBe(0)
  })

  it('shows one changed figure and one changed amount as exactly those', async () => {
    const bytes = await bytesOf('binh-dinh', 'vi')
    const own = data.observations.filter(({ territory }) => territory === 'binh-dinh')
    // Two rows of heads stand above the first figure.
    const row = own.findIndex(({ fieldSize }) => fieldSize === '') + 3
    const changed = (part: string, cell: RegExp, value: string): [string, string] => {
      const xml = partOf(bytes, part)
      expect(xml).toMatch(cell)
      return [part, xml.replace(cell, `$1<v>${value}</v>`)]
    }
    const edited = repacked(
      bytes,
      Object.fromEntries([
        changed('xl/worksheets/sheet3.xml', /(<c r="H5"[^>]*>)<v>[^<]*<\/v>/, '12.5'),
        changed('xl/worksheets/sheet4.xml', new RegExp(`(<c r="E${row}"[^>]*>)<v>[^<]*</v>`), '0.123'),
      ]),
    )
    const { cells, documents, problems, counts } = await previewIntake(data, [], {
      ...{ bytes: edited, name: 'tep.xlsx', plan: 'binh-dinh' },
    })
    expect(problems).toEqual([])
    expect([counts.added, counts.changed]).toEqual([0, 2])
    const differing = cells.filter(({ kind }) => kind !== 'same')
    expect(differing.map(({ sheet, cell, after }) => [sheet, cell, after])).toEqual([
      ['Số liệu', `E${row}`, 0.123],
      ['Kịch bản', 'H5', 12.5],
    ])
    expect(documents.map(({ kind }) => kind)).toEqual(['source', 'observation', 'scenario'])
  })
})
