import type { BarChart, HeatChart, SlopeChart } from '../../../src/report/briefing/document.js'
import type { FrontierChart } from '../../../src/report/charts-frontier.js'
import type { RowChart } from '../../../src/report/charts-rows.js'
import type { FanChart } from '../../../src/report/fan-chart.js'
import type { Language } from '../../../src/text/language.js'
import { formatNumber, formatProbability } from '../../../src/text/number.js'

/** Both languages of a word of the sample. */
export type Both = readonly [vi: string, en: string]
export const saidIn =
  (language: Language) =>
  (vi: string, en: string): string =>
    language === 'vi' ? vi : en

export const VERDICTS: readonly (readonly [mark: string, ...Both])[] = [
  ['met', 'đã đạt', 'met'],
  ['virtually-certain', 'gần như chắc chắn đạt', 'virtually certain'],
  ['likely', 'có khả năng đạt', 'likely'],
  ['about-even', 'đạt hay không ngang nhau', 'about as likely as not'],
  ['unlikely', 'khó đạt', 'unlikely'],
  ['very-unlikely', 'rất khó đạt', 'very unlikely'],
  ['missed', 'không đạt', 'missed'],
  ['not-assessable', 'chưa đủ dữ liệu', 'not enough data'],
]

export function heat(language: Language): HeatChart {
  const said = saidIn(language)
  const names: Both[] = [
    ['Khoa học và công nghệ', 'Science and technology'],
    ['Đổi mới sáng tạo và doanh nghiệp khởi nghiệp', 'Innovation and start-ups'],
    ['Chuyển đổi số', 'Digital transformation'],
  ]
  const counts = [
    [1, 2, 0, 3, 1, 0, 1, 2],
    [0, 1, 4, 1, 2, 1, 0, 12],
    [2, 0, 3, 2, 0, 1, 1, 5],
  ]
  return {
    title: said('Kết quả theo nhóm mục tiêu', 'Verdicts by group'),
    caption: [said('Số trong ô: số mục tiêu.', 'In the cells: number of targets.')],
    groups: names.map(([vi, en], g) => ({
      name: said(vi, en),
      cells: VERDICTS.map(([verdict, ...word], v) => {
        const count = counts[g]?.[v] ?? 0
        return { name: said(...word), verdict, label: count === 0 ? '' : String(count) }
      }),
    })),
    key: VERDICTS.map(([verdict, ...word], v) => ({
      verdict,
      word: said(...word),
      count: counts.reduce((sum, row) => sum + (row[v] ?? 0), 0),
    })),
  }
}

export function fan(language: Language): FanChart {
  const said = saidIn(language)
  return {
    title: said('Tỷ lệ dịch vụ công trực tuyến toàn trình', 'Share of end-to-end online public services'),
    unit: '%',
    bestOnTop: false,
    history: [52, 55.5, 58, 61].map((value, i) => ({ year: 2021 + i, value })),
    fan: Array.from({ length: 7 }, (_, i) => ({
      year: 2024 + i,
      p05: 61 - 0.5 * i,
      p25: 61 + 1.5 * i,
      p50: 61 + 2.9 * i,
      p75: 61 + 4 * i,
      p95: 61 + 5.5 * i,
    })),
    targets: [{ year: 2030, value: 80, label: '2030: ≥ 80 %' }],
    labels: {
      history: said('Số liệu đã công bố', 'Published figures'),
      median: said('Trung vị dự báo', 'Median of the projection'),
      band50: said('50 % khả năng', '50 % of worlds'),
      band90: said('90 % khả năng', '90 % of worlds'),
    },
    caption: [said('Mức tin cậy của số liệu: B', 'Evidence grade: B')],
    formatValue: (value) => formatNumber(value, language),
  }
}

export function tornado(language: Language): RowChart {
  const said = saidIn(language)
  return {
    title: said('Yếu tố ảnh hưởng đến xác suất đạt', 'What the chance depends on'),
    unit: '%',
    series: [{ name: said('Tỷ trọng ảnh hưởng', 'Share of the variance'), shape: 'bar' }],
    rows: [
      {
        name: said('Vốn đầu tư hạ tầng số', 'Capital for digital infrastructure'),
        marks: [{ value: 41.5, low: 36, high: 47 }],
      },
      { name: said('Tăng trưởng GRDP', 'Growth of GRDP'), marks: [{ value: 22.4, low: 18, high: 27 }] },
      { name: said('Tỷ lệ giải ngân', 'Share disbursed'), marks: [{ value: 9.1, low: 6, high: 12 }] },
    ],
    isJoined: false,
    min: 0,
    caption: [],
    formatValue: (value) => formatNumber(value, language),
  }
}

export function frontier(language: Language): FrontierChart {
  const said = saidIn(language)
  return {
    title: said('Thêm vốn thì thêm bao nhiêu khả năng', 'What more money brings'),
    unitX: said('tỷ đồng', 'billion dong'),
    unitY: said('xác suất', 'probability'),
    points: [0, 100, 200, 300, 400].map((x, i) => ({
      x,
      y: [0.4, 0.52, 0.61, 0.67, 0.71][i] as number,
      low: [0.37, 0.49, 0.58, 0.64, 0.68][i] as number,
      high: [0.43, 0.55, 0.64, 0.7, 0.74][i] as number,
    })),
    today: { x: 180, y: 0.595, label: said('Dự toán hiện nay', 'Budget of today') },
    wanted: { y: 0.8, label: said('Mức mong muốn 80 %', 'Wanted: 80 %') },
    max: 1,
    caption: [],
    formatX: (value) => formatNumber(value, language, 0),
    formatY: (value) => formatProbability(value, language),
  }
}

export function bars(language: Language, isStacked: boolean): BarChart {
  const said = saidIn(language)
  return {
    title: isStacked ? said('Phân bổ theo năm', 'Allocation by year') : said('Hai phương án', 'Two scenarios'),
    caption: [said('Giá hiện hành.', 'Current prices.')],
    unit: said('tỷ đồng', 'billion dong'),
    names: [
      said('Hạ tầng số và nền tảng dữ liệu dùng chung của tỉnh', 'Digital infrastructure and shared data platforms'),
      said('Nhân lực số', 'Digital skills'),
      said('Hỗ trợ doanh nghiệp đổi mới', 'Support for innovating firms'),
      said('Nghiên cứu ứng dụng', 'Applied research'),
    ],
    series: isStacked
      ? [
          { name: '2026', values: [120.5, 45, 30, 12] },
          { name: '2027', values: [130, 60.5, 25, 10.5] },
          { name: '2028', values: [90, 75, 20, 0] },
        ]
      : [
          { name: said('Phương án A', 'Scenario A'), values: [340.5, 180.5, 75, 22.5] },
          { name: said('Phương án B', 'Scenario B'), values: [280.5, 240.5, 75, 22.5] },
        ],
    isStacked,
    formatValue: (value) => formatNumber(value, language, 1),
  }
}

export function slope(language: Language): SlopeChart {
  const said = saidIn(language)
  return {
    title: said('Xác suất đạt của hai phương án', 'Chances under two scenarios'),
    caption: [said('Nét đứt: khác biệt không rõ rệt.', 'Dashed: no clear difference.')],
    before: said('Phương án A', 'Scenario A'),
    after: said('Phương án B', 'Scenario B'),
    lines: [
      { name: said('Dịch vụ công trực tuyến', 'Online public services'), before: 0.43, after: 0.61, isClear: true },
      { name: said('Chi cho khoa học, công nghệ', 'Spending on science'), before: 0.45, after: 0.46, isClear: false },
      { name: said('Hộ có băng rộng', 'Households with broadband'), before: 0.72, after: 0.78, isClear: true },
      { name: said('Doanh nghiệp đổi mới', 'Innovating firms'), before: 0.31, after: 0.22, isClear: true },
      { name: said('Kinh tế số trong GRDP', 'Digital economy in GRDP'), before: 0.04, after: 0.05, isClear: false },
    ],
    formatValue: (value) => formatProbability(value, language),
  }
}
