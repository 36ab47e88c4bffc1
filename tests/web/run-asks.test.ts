import { describe, expect, it } from 'vitest'
import { commandOf } from '../../src/web/pages/answer/command.js'
import { type Names, questionItems } from '../../src/web/pages/answer/question-items.js'
import { planOf } from '../../src/web/pages/answer/subject.js'
import { questionName } from '../../src/web/pages/runs/question-name.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { shippedData } from '../data-root.js'

describe('what a run asks', () => {
  const { plans, territories, budget } = shippedData()
  const known = {
    territories: new Map(territories),
    plans: new Map([...plans].map(([id, { plan }]) => [id, plan])),
  }
  const same = (id: string): string => id
  const names: Names = {
    ...{ plan: same, target: same, group: same, programme: same },
    scenario: (id) => budget.scenarios.get(id)?.name.vi ?? id,
  }
  const words = wordsIn('vi')
  const told = (kind: string, question: Record<string, unknown>): string =>
    questionItems({ kind, question }, names, words)
      .map(({ label, value }) => `${label}: ${value}`)
      .join(' | ')

  it('is called by its place and every scenario, one that is written out by its own name', () => {
    const own = { id: 'own', name: { vi: 'Của tôi', en: 'Mine' } }
    const question = { plan: 'binh-dinh', scenarios: ['baseline', own] }
    expect(questionName({ question }, known, names, words)).toBe(
      'Bình Định · Kịch bản cơ sở · Của tôi (viết ngay trong câu hỏi)',
    )
  })

  it('is told field by field, limits too, and by which command it is asked again', () => {
    const question = {
      ...{ plan: 'binh-dinh', scenario: 'squeeze-20', objective: 'cvar', paths: 2000, seed: 7 },
      ...{ boundary: 'successor', force: false },
      constraints: { keep: 30, hold: ['smart-city'], programmes: [{ programme: 'rd-tasks', floor: 5 }] },
    }
    expect(told('optimisation', question)).toBe(
      [
        'Kế hoạch: binh-dinh',
        'Kịch bản: Cắt giảm 20 % kinh phí từ năm 2027',
        'Mục đích: Đỡ tệ khi xấu nhất',
        'Ràng buộc: Mỗi khoản giữ ít nhất, % mức kịch bản: 30. rd-tasks, Sàn: ít nhất, % tổng mức: 5. Giữ như kịch bản: smart-city',
        'Địa giới: tỉnh mới sau sáp nhập',
        'Số lần mô phỏng: 2.000',
        'Mầm: 7',
      ].join(' | '),
    )
    expect(commandOf({ kind: 'optimisation', question })).toBe(
      'optimise binh-dinh --scenario squeeze-20 --objective cvar --floor rd-tasks=5 --keep 30 --hold smart-city --boundary successor',
    )
  })

  it('says that every policy and world was meant where none is named', () => {
    expect(told('robustness', { plan: 'binh-dinh' })).toBe(
      'Kế hoạch: binh-dinh | Phương án: tất cả phương án có sẵn | Bối cảnh: tất cả bối cảnh có sẵn',
    )
  })

  it('belongs to the plan whose id its target begins with, among those of its territory', () => {
    const of = (target: string, territory: string) => planOf({ question: { target }, territory }, known.plans)
    const twice = [...plans.values()].filter(({ plan }, _, all) =>
      all.some((other) => other.plan.id !== plan.id && other.plan.territory === plan.territory),
    )
    for (const { plan, targets } of twice) expect(of(targets[0]?.id ?? '', plan.territory)).toBe(plan.id)
    expect(twice.length).toBeGreaterThan(1)
  })
})
