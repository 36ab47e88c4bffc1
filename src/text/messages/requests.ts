import type { Text } from '../language.js'

/** Requests for figures: one workbook for each office. */
export const REQUESTS = {
  'cli.command.data-request': {
    vi: 'data-request <kế hoạch> --out THƯ_MỤC [--paths 100] [--seed 1] [--json]: phiếu yêu cầu số liệu, mỗi cơ quan một tệp Excel',
    en: 'data-request <plan> --out DIR [--paths 100] [--seed 1] [--json]: requests for missing figures, one Excel file for each office',
  },
  'request.written': { vi: '{file}: {office}, {n} chỉ tiêu', en: '{file}: {office}, {n} indicators' },
  'request.none': {
    vi: 'Không có mục tiêu nào chờ số liệu của cơ quan trong tỉnh.',
    en: 'No target waits for a figure of an office of the province.',
  },
  'request.title': { vi: 'Phiếu yêu cầu số liệu gửi {office}', en: 'Request for figures to {office}' },
  'request.sheet': { vi: 'Phiếu số liệu', en: 'Figures asked for' },
  'request.table': {
    vi: 'Số liệu đề nghị {office} cung cấp; xin điền các ô màu vàng',
    en: 'Figures that {office} is asked for; please fill in the yellow cells',
  },
  'request.number-only': {
    vi: 'Nhập một số theo đơn vị ghi cùng dòng; để trống nếu chưa có.',
    en: 'Enter a number in the unit of the row; leave it empty where there is none.',
  },
  'request.instructions': { vi: 'Hướng dẫn', en: 'Instructions' },
  'request.instructions.title': { vi: 'Cách điền phiếu', en: 'How to fill in the request' },
  'request.no-day': {
    vi: 'kỳ báo cáo gần nhất (kế hoạch không ghi ngày)',
    en: 'the next report (the plan names no day)',
  },
  'request.step.who': {
    vi: 'Đề nghị {office} cung cấp số liệu của {n} chỉ tiêu phục vụ theo dõi {plan}.',
    en: '{office} is asked for figures of {n} indicators, to follow: {plan}.',
  },
  'request.step.why': {
    vi: 'Tính đến ngày {asOf}, các mục tiêu ở cột cuối chưa có số liệu nên chưa đánh giá được.',
    en: 'On {asOf} the targets of the last column have no figure and cannot be judged.',
  },
  'request.step.fill': {
    vi: 'Chỉ điền các ô màu vàng; không đổi tiêu đề, mã chỉ tiêu và năm.',
    en: 'Fill in the yellow cells only; leave headings, indicator ids and years as they are.',
  },
  'request.step.unit': {
    vi: 'Nhập số theo đơn vị ghi cùng dòng; ví dụ 45,5 nếu đơn vị là %.',
    en: 'Enter the number in the unit of its row; for example 45.5 where the unit is %.',
  },
  'request.step.unknown': {
    vi: 'Năm nào chưa có số thì để trống; không điền số ước đoán.',
    en: 'Leave a year without a figure empty; please do not enter a guess.',
  },
  'request.step.source': {
    vi: 'Mỗi số liệu cần tên và số, ký hiệu của văn bản hoặc báo cáo công bố số đó.',
    en: 'Each figure needs the title and number of the document or report that gives it.',
  },
  'request.step.send': {
    vi: 'Gửi lại nguyên tệp này trước ngày {day}.',
    en: 'Send this file back by {day}.',
  },
  'workbook.head.definition': { vi: 'Định nghĩa', en: 'Definition' },
  'workbook.head.document-title': { vi: 'Tên văn bản', en: 'Document title' },
  'workbook.head.document-number': { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
  'workbook.head.send-by': { vi: 'Hạn gửi', en: 'Send by' },
  'workbook.head.for-targets': { vi: 'Mục tiêu đang chờ số này', en: 'Targets that wait for it' },
} as const satisfies Record<string, Text>
