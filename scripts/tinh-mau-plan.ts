/** What the plan of Tỉnh Mẫu says beside its targets, which scripts/make-tinh-mau.ts makes. */
export const MARK = 'số liệu giả định / synthetic'

export const PLAN = {
  id: 'tinh-mau',
  territory: 'tinh-mau',
  title: { vi: `Kế hoạch mẫu (${MARK})`, en: `Model plan (${MARK})` },
  issued: '2025-01-15',
  issuer: `Tỉnh Mẫu (${MARK})`,
  source: 'synthetic',
  quality: 'synthetic',
  groups: [
    { id: 'infrastructure', vi: 'Hạ tầng', en: 'Infrastructure' },
    {
      id: 'science-technology',
      vi: 'Khoa học, công nghệ và đổi mới sáng tạo',
      en: 'Science, technology and innovation',
    },
    { id: 'digital', vi: 'Chuyển đổi số', en: 'Digital transformation' },
  ],
  note: MARK,
}

export const TASKS = ['2025-Q2', '2025-12', '2026-2027', 'annual', 'recurring', 'after-central-guidance+15d'].map(
  (rule, i) => ({
    id: `tinh-mau-task-${i + 1}`,
    number: String(i + 1),
    line: i + 1,
    quote: MARK,
    title: `Nhiệm vụ mẫu ${i + 1}`,
    group: 'digital',
    lead: ['Sở Khoa học và Công nghệ'],
    coordinating: ['Sở Tài chính'],
    deadline: rule,
    rule,
  }),
)

export const MONEY = [
  {
    id: 'tinh-mau-money-floor',
    line: 1,
    quote: MARK,
    kind: 'floor',
    statement: { vi: 'Ít nhất 3 % tổng chi ngân sách', en: 'At least 3 % of the budget' },
    value: 3,
    unit: '% of budget',
  },
]

export const DUTIES = [
  {
    id: 'tinh-mau-duty-year',
    line: 1,
    quote: MARK,
    title: { vi: 'Báo cáo năm', en: 'Yearly report' },
    who: ['Các sở, ngành'],
    to: ['Ủy ban nhân dân tỉnh'],
    due: 'trước 10/12',
    rule: 'annual-before-12-10',
  },
]
