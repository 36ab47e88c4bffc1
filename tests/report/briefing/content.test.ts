import { describe, expect, it } from 'vitest'
import { formatProbability } from '../../../src/text/number.js'
import { shippedData } from '../../data-root.js'
import {
  type Attained,
  headingsOf,
  made,
  PLANS,
  projected,
  proseOf,
  tableNamed,
  tablesOf,
  textsOf,
  wordsOf,
} from './made.js'

const CAPTIONS = {
  vi: { board: 'Kết luận của từng mục tiêu', lacking: 'chưa đánh giá được', milestones: 'Các mốc của' },
  en: { board: 'Verdict of every target', lacking: 'cannot be judged', milestones: 'Milestone years of' },
} as const

function printed({ probability, bound }: Attained, language: 'vi' | 'en'): string {
  if (probability === null) return ''
  const p = formatProbability(probability, language)
  if (bound === 'above') return language === 'vi' ? `trên ${p}` : `above ${p}`
  if (bound === 'below') return language === 'vi' ? `dưới ${p}` : `below ${p}`
  if (probability < 0.005) return '< 1 %'
  return probability >= 0.995 ? '> 99 %' : p
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\*$/, '')

describe.each(PLANS)('a full briefing of %s', (plan) => {
  it.each(['vi', 'en'] as const)('says in %s what the run says, target by target', async (language) => {
    const [briefing, run] = [await made({ plan, length: 'full', language }), await projected({ plan })]
    const judged = run.targets.filter(({ status }) => status !== 'not-assessable')
    const lacking = run.targets.length - judged.length
    const captions = CAPTIONS[language]
    if (judged.length > 0) {
      const rows = tableNamed(briefing, captions.board).rows.filter((row) => wordsOf(row[1] ?? '') !== '')
      const said = rows.map((row) => [row[1], row[3], row[4], row[5]].map((cell) => plain(wordsOf(cell ?? ''))))
      const groups =
        shippedData()
          .plans.get(plan)
          ?.plan.groups.map(({ id }) => id) ?? []
      const groupOf = (id: string) =>
        shippedData()
          .plans.get(plan)
          ?.targets.find((one) => one.id === id)?.group ?? ''
      const inOrder = [...judged].sort((a, b) => groups.indexOf(groupOf(a.id)) - groups.indexOf(groupOf(b.id)))
      expect(said).toEqual(
        inOrder.map((one) => [String(one.year ?? '–'), printed(one, language), one.grade, one.words[language]]),
      )
    }
    if (lacking > 0) {
      const rows = tableNamed(briefing, captions.lacking).rows.filter((row) => wordsOf(row[1] ?? '') !== '')
      expect(rows).toHaveLength(lacking)
      expect(rows.every((row) => wordsOf(row[3] ?? '') !== '' && wordsOf(row[4] ?? '') !== '')).toBe(true)
    }
    expect(briefing.recipe.run).toBe(run.run)
    const count = (status: Attained['status']) => run.targets.filter((one) => one.status === status).length
    const [n, met, missed, assessed] = [run.targets.length, count('met'), count('missed'), count('assessed')]
    expect(proseOf(briefing)).toContain(
      language === 'vi'
        ? `Kế hoạch có ${n} mục tiêu: ${met} đã đạt, ${missed} không đạt, ${assessed} ước tính được xác suất, ${lacking} chưa đủ dữ liệu`
        : `The plan has ${n} targets: ${met} met, ${missed} missed, ${assessed} with a probability, ${lacking} without enough data`,
    )
  })

  it('has every text composed and filled, headings numbered in order, and columns as wide as the table', async () => {
    const briefing = await made({ plan, length: 'full' })
    const { blocks, head, foot, recipe } = briefing
    for (const text of textsOf([blocks, head, foot, recipe])) {
      expect(text.normalize('NFC')).toBe(text)
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    }
    const numbers = headingsOf(briefing, 1).map((text) => text.split('.')[0])
    expect(numbers).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].slice(0, numbers.length))
    expect(numbers.length).toBe(8)
    for (const { columns, rows, caption } of tablesOf(briefing)) {
      expect(
        columns.reduce((sum, { share }) => sum + share, 0),
        caption,
      ).toBeCloseTo(1, 9)
      for (const row of rows) expect(row, caption).toHaveLength(columns.length)
    }
    expect(blocks.at(-1)?.type).toBe('table')
  })

  it('is the same to the letter when asked again, and its short form has no section for a target', async () => {
    const asked = { plan, length: 'short' as const }
    const [one, again] = [await made(asked), await made(asked)]
    expect(JSON.stringify(one)).toBe(JSON.stringify(again))
    expect(tablesOf(one).some(({ caption }) => caption.includes(CAPTIONS.vi.milestones))).toBe(false)
    expect(headingsOf(one, 1)).toHaveLength(2)
    expect(one.blocks.filter(({ type }) => type === 'chart').length).toBeLessThanOrEqual(1)
    expect(one.blocks.some(({ type }) => type === 'contents' || type === 'newPage')).toBe(false)
  })
})

describe('what a briefing rests on', () => {
  it('is told at the front and in the recipe where a province does not exist', async () => {
    const [fictional, real] = [await made({ plan: 'tinh-mau' }), await made({ plan: 'ninh-thuan' })]
    const mark = 'số liệu giả định / synthetic'
    expect(fictional.recipe.mark).toBe(mark)
    expect(textsOf(fictional.blocks[0]).join(' ')).toContain(mark)
    expect(textsOf(fictional.blocks.at(-1)).join(' ')).toContain(mark)
    expect(textsOf(real).some((text) => text.includes('giả định / synthetic'))).toBe(false)
    expect(real.recipe.mark).toBeUndefined()
  })

  it('stands in the head as Decree 30 has it', async () => {
    const { head, foot } = await made({ plan: 'binh-thuan' })
    expect(head.authority).toEqual(['UBND TỈNH BÌNH THUẬN', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'])
    expect(head.nation).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'])
    expect([head.number.replace(/\s+/g, ' '), head.type]).toEqual(['Số: /BC-SKHCN', 'BÁO CÁO'])
    expect(head.placeAndDate).toBe('Bình Thuận, ngày ..... tháng ..... năm 2026')
    expect([foot.recipients.length, foot.signature[0]]).toEqual([3, 'GIÁM ĐỐC'])
  })
})
