import type { Block, Briefing, Cell } from '../../../src/report/briefing/document.js'
import type { Language } from '../../../src/text/language.js'
import { formatNumber } from '../../../src/text/number.js'
import { bars, fan, frontier, heat, saidIn, slope, tornado, VERDICTS } from './sample-charts.js'

/** A briefing of a province that does not exist, with every kind of block in it: what each encoder is tried on. */
export function sample(language: Language): Briefing {
  const said = saidIn(language)
  return {
    language,
    length: 'full',
    head: {
      authority: [said('UBND TỈNH MẪU', 'PEOPLE’S COMMITTEE OF MẪU'), said('SỞ TÀI CHÍNH', 'DEPARTMENT OF FINANCE')],
      nation: [
        said('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SOCIALIST REPUBLIC OF VIET NAM'),
        said('Độc lập - Tự do - Hạnh phúc', 'Independence - Freedom - Happiness'),
      ],
      number: said('Số: ……/BC-STC', 'No.: ……/BC-STC'),
      placeAndDate: said('Tỉnh Mẫu, ngày …… tháng …… năm ……', 'Mẫu, …… (day) …… (month) …… (year)'),
      type: said('BÁO CÁO', 'REPORT'),
      title: said(
        'Khả năng đạt các mục tiêu khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đến năm 2030',
        'Chances of reaching the targets of science, technology, innovation and digital transformation to 2030',
      ),
    },
    blocks: [...opening(language), ...middle(language), ...closing(language)],
    foot: {
      recipients: [
        said('- Thường trực Tỉnh ủy (để báo cáo);', '- Standing Committee of the Party (to report);'),
        said('- UBND tỉnh (để báo cáo);', '- People’s Committee (to report);'),
        said('- Lưu: VT, TH.', '- Filed: records office.'),
      ],
      signature: [said('GIÁM ĐỐC', 'DIRECTOR'), '', '', '', said('……………………', '……………………')],
    },
    recipe: { run: 'run-1f2e3d4c', data: 'a1b2c3d4e5f6', seed: '20251', paths: '10000', engine: '0.1.0' },
  }
}

function opening(language: Language): Block[] {
  const said = saidIn(language)
  return [
    { type: 'contents', title: said('MỤC LỤC', 'CONTENTS') },
    { type: 'heading', level: 1, text: said('I. Tóm tắt', 'I. Summary') },
    {
      type: 'paragraph',
      look: 'lead',
      text: said(
        'Trong 12 mục tiêu có thể đánh giá, 5 mục tiêu có khả năng đạt từ 66,5 % trở lên.',
        'Of 12 targets that can be assessed, 5 are likely to be reached at 66.5 % or more.',
      ),
    },
    {
      type: 'paragraph',
      text: said(
        'Vốn ngân sách giai đoạn 2026–2030 là 1.234,5 tỷ đồng; phần chưa phân bổ 56,7 tỷ đồng. Kết quả dưới đây tính bằng mô phỏng và được đọc cùng mức độ tin cậy của số liệu; chữ nghiêng là ghi chú.',
        'The budget of 2026–2030 is 1,234.5 billion dong, of which 56.7 billion are unallocated. Results come from simulation and are read together with the grade of their evidence.',
      ),
    },
    {
      type: 'list',
      items: [
        said('Phê duyệt phương án phân bổ B trước ngày 15/12/2025', 'Approve allocation B before 15 December 2025'),
        said('Giao Sở Khoa học và Công nghệ bổ sung số liệu', 'Have the science department supply the missing figures'),
        said('Rà soát mục tiêu không đạt được chỉ bằng ngân sách', 'Review targets that money alone cannot reach'),
      ],
    },
    { type: 'heading', level: 1, text: said('II. Bảng kết quả', 'II. The board') },
    {
      type: 'chart',
      caption: said('Kết quả theo nhóm mục tiêu', 'Verdicts by group of targets'),
      alt: said(
        'Dải ô màu: số mục tiêu theo kết quả của từng nhóm',
        'Strip of cells: targets of each group by verdict',
      ),
      chart: { kind: 'heat', chart: heat(language) },
    },
    {
      type: 'table',
      caption: said('Kết quả từng mục tiêu', 'Verdict of every target'),
      columns: [
        { title: said('TT', 'No.'), share: 0.08, isNumber: true },
        { title: said('Mục tiêu', 'Target'), share: 0.44 },
        { title: said('Xác suất', 'Probability'), share: 0.16, isNumber: true },
        { title: said('Kết quả', 'Verdict'), share: 0.32 },
      ],
      rows: [
        [{ text: said('Nhóm chuyển đổi số', 'Digital transformation'), strong: true }, '', '', ''],
        ...Array.from({ length: 48 }, (_, i): Cell[] => {
          const [mark, vi, en] = VERDICTS[i % VERDICTS.length] as (typeof VERDICTS)[number]
          return [
            `${i + 1}`,
            said(
              `Tỷ lệ hộ gia đình số ${i + 1} có kết nối internet băng rộng ≥ ${60 + i} %`,
              `Share of households no. ${i + 1} with fixed broadband ≥ ${60 + i} %`,
            ),
            formatNumber(3 + 1.9 * i, language, 1, 1),
            { text: said(vi, en), mark },
          ]
        }),
      ],
      notes: [said('Nguồn: số liệu giả định để kiểm thử.', 'Source: made-up figures for testing.')],
    },
  ]
}

function middle(language: Language): Block[] {
  const said = saidIn(language)
  return [
    { type: 'heading', level: 1, text: said('III. Các mục tiêu được chọn', 'III. Chosen targets') },
    { type: 'heading', level: 2, text: said('1. Tỷ lệ dịch vụ công trực tuyến', '1. Share of online public services') },
    { type: 'heading', level: 3, text: said('a) Dự báo so với mục tiêu', 'a) Projection against target') },
    {
      type: 'chart',
      caption: said('Dự báo tỷ lệ dịch vụ công trực tuyến', 'Projected share of online public services'),
      alt: said('Đường dự báo đi từ 61 % năm 2024 lên 78 % năm 2030', 'Projection from 61 % in 2024 to 78 % in 2030'),
      chart: { kind: 'fan', chart: fan(language) },
    },
    { type: 'heading', level: 3, text: said('b) Yếu tố ảnh hưởng', 'b) What matters') },
    {
      type: 'chart',
      caption: said('Yếu tố ảnh hưởng lớn nhất', 'Largest influences'),
      alt: said('Vốn đầu tư ảnh hưởng 41,5 %', 'Capital spending has 41.5 %'),
      chart: { kind: 'rows', chart: tornado(language) },
    },
    {
      type: 'chart',
      caption: said('Đường biên vốn và xác suất', 'Money and chance'),
      alt: said('Xác suất tăng từ 40 % đến 71 % khi vốn tăng', 'Chance rises from 40 % to 71 % with money'),
      chart: { kind: 'frontier', chart: frontier(language) },
    },
    { type: 'newPage' },
    { type: 'heading', level: 1, text: said('IV. Phương án phân bổ', 'IV. Allocation') },
    {
      type: 'chart',
      caption: said('Phân bổ theo chương trình và năm', 'Allocation by programme and year'),
      alt: said('Chương trình hạ tầng số nhận nhiều nhất', 'Digital infrastructure receives most'),
      chart: { kind: 'bars', chart: bars(language, true) },
    },
    {
      type: 'chart',
      caption: said('Phân bổ của hai phương án', 'Allocation of two scenarios'),
      alt: said('Phương án B thêm 60 tỷ đồng cho nhân lực', 'Scenario B adds 60 billion dong for people'),
      chart: { kind: 'bars', chart: bars(language, false) },
    },
    {
      type: 'chart',
      caption: said('Xác suất trước và sau', 'Chances before and after'),
      alt: said('Ba mục tiêu tăng, một mục tiêu giảm', 'Three targets rise, one falls'),
      chart: { kind: 'slope', chart: slope(language) },
    },
  ]
}

function closing(language: Language): Block[] {
  const said = saidIn(language)
  return [
    { type: 'heading', level: 1, text: said('V. Kinh phí', 'V. Money') },
    {
      type: 'table',
      caption: said('Kinh phí theo năm, tỷ đồng', 'Money by year, billion dong'),
      columns: [
        { title: said('Chương trình', 'Programme'), share: 0.4 },
        ...['2026', '2027', '2028'].map((title) => ({ title, share: 0.2, isNumber: true })),
      ],
      rows: [
        [
          said('Hạ tầng số', 'Digital infrastructure'),
          ...[120.5, 130.25, 90].map((one) => formatNumber(one, language)),
        ],
        [said('Nhân lực số', 'Digital skills'), ...[45, 60.75, 1250.5].map((one) => formatNumber(one, language))],
        [
          { text: said('Tổng', 'Total'), strong: true },
          ...[165.5, 191, 1340.5].map((one) => ({ text: formatNumber(one, language), strong: true })),
        ],
      ],
    },
    {
      type: 'paragraph',
      look: 'note',
      text: said(
        'Mã lần chạy run-1f2e3d4c; dữ liệu a1b2c3d4e5f6; hạt giống 20251.',
        'Run run-1f2e3d4c; data a1b2c3d4e5f6; seed 20251.',
      ),
    },
  ]
}
