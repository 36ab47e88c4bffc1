import type { Text } from '../language.js'

/** What is said of a target: words, reasons, grades. */
export const VERDICTS = {
  'verdict.virtually-certain': { vi: 'gần như chắc chắn đạt', en: 'virtually certain' },
  'verdict.very-likely': { vi: 'rất có khả năng đạt', en: 'very likely' },
  'verdict.likely': { vi: 'có khả năng đạt', en: 'likely' },
  'verdict.about-even': { vi: 'đạt hay không ngang nhau', en: 'about as likely as not' },
  'verdict.unlikely': { vi: 'khó đạt', en: 'unlikely' },
  'verdict.very-unlikely': { vi: 'rất khó đạt', en: 'very unlikely' },
  'verdict.exceptionally-unlikely': { vi: 'gần như không thể đạt', en: 'exceptionally unlikely' },
  'verdict.met': { vi: 'đã đạt', en: 'met' },
  'verdict.missed': { vi: 'không đạt', en: 'missed' },
  'verdict.not-assessable': { vi: 'chưa đủ dữ liệu', en: 'not enough data' },
  'bound.above': { vi: 'trên {p}', en: 'above {p}' },
  'bound.below': { vi: 'dưới {p}', en: 'below {p}' },
  'reason.no-observation': {
    vi: 'Chưa có số liệu của tỉnh và không có chuỗi thay thế; đề nghị {agency} cung cấp',
    en: 'No figure of the province and no stand-in series; ask {agency}',
  },
  'reason.no-field': {
    vi: 'Thiếu dữ liệu xếp hạng của các tỉnh khác nên không tính được thứ hạng; đề nghị {agency} cung cấp',
    en: 'Ranks of the other provinces are missing, so no rank can be simulated; ask {agency}',
  },
  'reason.no-standing': {
    vi: 'Tỉnh chưa có thứ hạng nào trong bảng xếp hạng; đề nghị {agency} cung cấp',
    en: 'The province has no rank in the table; ask {agency}',
  },
  'reason.no-index': {
    vi: 'Kế hoạch không nêu chỉ số xếp hạng; đề nghị {agency} xác định chỉ số và cung cấp số liệu',
    en: 'The plan names no index by which to rank; ask {agency} to name it and supply the figures',
  },
  'reason.no-year': {
    vi: 'Kế hoạch không nêu năm phải đạt; đề nghị {agency} xác định',
    en: 'The plan gives no year; ask {agency} to fix it',
  },
  'reason.no-value': {
    vi: 'Kế hoạch không ghi con số phải đạt hoặc bản in hỏng; đề nghị {agency} xác định',
    en: 'The plan prints no figure, or the print is damaged; ask {agency}',
  },
  'reason.milestone': {
    vi: 'Mốc hoàn thành: cần báo cáo tiến độ; đề nghị {agency} báo cáo',
    en: 'A milestone: progress has to be reported; ask {agency}',
  },
  'reason.qualitative': {
    vi: 'Mục tiêu định tính, không có thước đo; đề nghị {agency} xác định cách đo',
    en: 'A qualitative aim without a measure; ask {agency} how it is measured',
  },
  'reason.not-yet-reported': {
    vi: 'Năm mục tiêu đã qua nhưng chưa có số báo cáo; đây là ước tính hiện trạng, đề nghị {agency} báo cáo',
    en: 'The year has passed but no figure is reported yet; this is a nowcast, ask {agency} to report',
  },
  'reason.observed': {
    vi: 'Theo số liệu đã công bố: {value} ({source})',
    en: 'By the published figure: {value} ({source})',
  },
  'reason.recorded': {
    vi: '{by} ghi nhận hoàn thành ngày {on} ({document})',
    en: 'Recorded as completed on {on} by {by} ({document})',
  },
  'reason.scheduled': {
    vi: 'Theo tiến độ các bước và kinh phí: 5/10 lần mô phỏng xong trước {p50}, 8/10 lần trong khoảng {p10} đến {p90}',
    en: 'From the schedule of its steps and their money: half of the paths finish by {p50}, 8 in 10 between {p10} and {p90}',
  },
  'reason.never': { vi: 'không kịp đến năm 2045', en: 'never by 2045' },
  'reason.projected-identity': {
    vi: 'Do kịch bản quyết định: tính từ mức chi của kịch bản, không dự báo',
    en: 'Decided by the scenario: worked out from its spending, not forecast',
  },
  'reason.projected': { vi: 'Ước tính từ số liệu của tỉnh', en: "Projected from the province's own figures" },
  'reason.projected-rank': {
    vi: 'Ước tính từ mô phỏng thứ hạng của cả {n} tỉnh, thành',
    en: 'Projected from the joint simulation of the ranks of {n} provinces',
  },
  'reason.projected-proxy': {
    vi: 'Ước tính từ chuỗi thay thế: {reason}',
    en: 'Projected from a stand-in series: {reason}',
  },
  'grade.A': { vi: 'A: từ 8 số liệu của chính tỉnh', en: 'A: eight or more own figures' },
  'grade.B': {
    vi: 'B: ít số liệu của tỉnh, gộp với tiên nghiệm đã kiểm nghiệm',
    en: 'B: few own figures, pooled with a back-tested prior',
  },
  'grade.C': { vi: 'C: chuỗi thay thế hoặc bằng chứng từ nơi khác', en: 'C: a proxy, or evidence from elsewhere' },
  'grade.D': { vi: 'D: ý kiến chuyên môn', en: 'D: judgement' },
  'grade.N': { vi: 'N: chưa có gì', en: 'N: nothing' },
  'grade.raise.A': { vi: 'Đã là mức cao nhất', en: 'Already the highest grade' },
  'grade.raise.B': {
    vi: 'Thêm {n} năm số liệu cùng định nghĩa của tỉnh sẽ lên mức A',
    en: '{n} more years of own figures of one definition would give grade A',
  },
  'grade.raise.rank': {
    vi: 'Đủ tám kỳ xếp hạng của cả bảng, gồm tỉnh, sẽ lên mức A',
    en: 'Eight editions of the whole table, the province included, would give grade A',
  },
  'grade.raise.C': {
    vi: 'Một số liệu của chính tỉnh, do {agency} cung cấp, sẽ lên mức B',
    en: 'One own figure, supplied by {agency}, would give grade B',
  },
  'grade.raise.count': {
    vi: 'Một số liệu của chính tỉnh về {list}, hoặc về chính chỉ tiêu này, do {agency} cung cấp, sẽ làm mục tiêu đánh giá được',
    en: 'One own figure of {list}, or of the measure itself, supplied by {agency}, would make the target assessable',
  },
  'grade.raise.N': {
    vi: 'Một số liệu của chính tỉnh, do {agency} cung cấp, sẽ làm mục tiêu đánh giá được (mức B)',
    en: 'One own figure, supplied by {agency}, would make the target assessable (grade B)',
  },
  'grade.raise.measure': {
    vi: 'Cần {agency} xác định thước đo, con số và năm trước khi số liệu có ích',
    en: '{agency} has to fix measure, figure and year before any data would help',
  },
  'synthetic.mark': { vi: 'số liệu giả định / synthetic', en: 'số liệu giả định / synthetic' },
} as const satisfies Record<string, Text>
