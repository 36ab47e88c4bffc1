import type { Text } from '../language.js'

/** A briefing's frame and its summary; what its sections say stands in `briefing-sections.ts`. */
export const BRIEFING = {
  'cli.command.briefing': {
    vi: 'briefing <kế hoạch|all> [--scenario MÃ|TỆP.yaml [--force]] [--against MÃ|TỆP.yaml] [--since KẾT_QUẢ.json] [--format docx|pdf|html|pptx] [--length short|full] [--targets MÃ,MÃ] [--out TỆP|THƯ_MỤC] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: báo cáo để trình ký; “all”: mỗi kế hoạch một tệp',
    en: 'briefing <plan|all> [--scenario ID|FILE.yaml [--force]] [--against ID|FILE.yaml] [--since ANSWER.json] [--format docx|pdf|html|pptx] [--length short|full] [--targets ID,ID] [--out FILE|DIR] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: a report to be signed; “all”: one file for each plan',
  },
  'briefing.progress': { vi: '{percent} %, {rows}/{of} báo cáo', en: '{percent} %, {rows}/{of} briefings' },
  'briefing.written': { vi: 'Đã ghi {out} ({bytes} byte)', en: 'Wrote {out} ({bytes} bytes)' },
  'briefing.committee.province': { vi: 'UBND TỈNH {name}', en: 'PEOPLE’S COMMITTEE OF {name} PROVINCE' },
  'briefing.committee.city': { vi: 'UBND {name}', en: 'PEOPLE’S COMMITTEE OF {name}' },
  'briefing.department': { vi: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', en: 'DEPARTMENT OF SCIENCE AND TECHNOLOGY' },
  'briefing.nation': { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  'briefing.motto': { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  'briefing.number': { vi: 'Số:         /BC-SKHCN', en: 'No.:         /BC-SKHCN' },
  'briefing.place-date': { vi: '{place}, ngày ..... tháng ..... năm {year}', en: '{place}, ..... ..... {year}' },
  'briefing.type': { vi: 'BÁO CÁO', en: 'REPORT' },
  'briefing.title': {
    vi: 'Đánh giá khả năng hoàn thành các mục tiêu của {plan}',
    en: 'Assessment of how likely the targets are to be met: {plan}',
  },
  'briefing.recipients': { vi: 'Nơi nhận:', en: 'Recipients:' },
  'briefing.recipient.committee': {
    vi: '- UBND tỉnh (để báo cáo);',
    en: '- Provincial People’s Committee (for report);',
  },
  'briefing.recipient.finance': {
    vi: '- Sở Tài chính (để phối hợp);',
    en: '- Department of Finance (for coordination);',
  },
  'briefing.recipient.file': { vi: '- Lưu: VT.', en: '- File.' },
  'briefing.signer': { vi: 'GIÁM ĐỐC', en: 'DIRECTOR' },
  'briefing.signed': { vi: '(Ký tên, đóng dấu)', en: '(Signature and seal)' },
  'briefing.contents': { vi: 'MỤC LỤC', en: 'CONTENTS' },
  'briefing.synthetic': {
    vi: 'SỐ LIỆU GIẢ ĐỊNH: tỉnh này không có thật; không dùng số liệu trong báo cáo làm căn cứ cho bất kỳ quyết định nào ({mark}).',
    en: 'INVENTED FIGURES: this province does not exist; nothing in this report may support any decision ({mark}).',
  },
  'briefing.summary': { vi: 'Tóm tắt', en: 'Summary' },
  'briefing.basis': {
    vi: 'Đánh giá theo kịch bản “{scenario}”, số liệu đến ngày {asOf}, {paths} lần mô phỏng.',
    en: 'Assessed under scenario “{scenario}” on figures as of {asOf}, with {paths} simulated paths.',
  },
  'briefing.count': {
    vi: 'Kế hoạch có {n} mục tiêu: {met} đã đạt, {missed} không đạt, {assessed} ước tính được xác suất, {none} chưa đủ dữ liệu để đánh giá.',
    en: 'The plan has {n} targets: {met} met, {missed} missed, {assessed} with a probability, {none} without enough data to be judged.',
  },
  'briefing.nothing-judged': {
    vi: 'Chưa mục tiêu nào đánh giá được; việc trước hết là thu thập số liệu.',
    en: 'No target can be judged yet; the first task is to collect figures.',
  },
  'briefing.class.likely': {
    vi: 'Đã đạt hoặc có khả năng đạt: {n} mục tiêu',
    en: 'Met, or likely to be met: {n} targets',
  },
  'briefing.class.even': {
    vi: 'Khả năng đạt và không đạt ngang nhau: {n} mục tiêu',
    en: 'About as likely as not: {n} targets',
  },
  'briefing.class.unlikely': {
    vi: 'Không đạt hoặc khó đạt: {n} mục tiêu',
    en: 'Missed, or unlikely to be met: {n} targets',
  },
  'briefing.more': { vi: 'và {n} mục tiêu khác', en: 'and {n} more' },
  'briefing.unassessable': {
    vi: 'Chưa đánh giá được: {n} mục tiêu. Cơ quan cần cung cấp số liệu hoặc làm rõ thước đo: {list}',
    en: 'Not assessable: {n} targets. Figures or a measure are needed from: {list}',
  },
  'briefing.more-offices': { vi: 'và {n} cơ quan khác', en: 'and {n} other offices' },
  'briefing.against.real': {
    vi: 'So với kịch bản “{against}”: số mục tiêu đạt bình quân thay đổi {difference} (khoảng tin cậy 95 %), so từng cặp trên cùng các lần mô phỏng.',
    en: 'Against scenario “{against}” the number of targets met changes by {difference} on average (95 % interval), paired on the same paths.',
  },
  'briefing.against.none': {
    vi: 'So với kịch bản “{against}”: số mục tiêu đạt không khác thật (chênh lệch {difference}, khoảng tin cậy 95 %).',
    en: 'Against scenario “{against}” there is no real difference in the number of targets met (difference {difference}, 95 % interval).',
  },
  'briefing.against.up': {
    vi: 'Khả năng đạt tăng rõ ở {n} mục tiêu: {list}.',
    en: 'Clearly more likely are {n} targets: {list}.',
  },
  'briefing.against.down': {
    vi: 'Khả năng đạt giảm rõ ở {n} mục tiêu: {list}.',
    en: 'Clearly less likely are {n} targets: {list}.',
  },
  'briefing.against.counts': {
    vi: 'Khả năng đạt tăng rõ ở {up} mục tiêu, giảm rõ ở {down}; {equal} mục tiêu không khác thật.',
    en: 'Clearly more likely are {up} targets, clearly less likely {down}; {equal} show no real difference.',
  },
  'briefing.against.equal': {
    vi: '{n} mục tiêu còn lại không khác thật giữa hai kịch bản.',
    en: 'The other {n} targets show no real difference between the two.',
  },
  'briefing.since.same': {
    vi: 'So với lần chạy trước ({run}): không có gì thay đổi, cùng dữ liệu và cùng giả định.',
    en: 'Since the earlier run ({run}) nothing has changed: the same data and assumptions.',
  },
  'briefing.since': {
    vi: 'So với lần chạy trước ({run}, kịch bản “{scenario}”, số liệu đến ngày {asOf}): {up} mục tiêu có xác suất tăng, {down} giảm, {status} đổi tình trạng; các mục tiêu còn lại không khác quá sai số mô phỏng.',
    en: 'Since the earlier run ({run}, scenario “{scenario}”, figures as of {asOf}) {up} targets have become more likely, {down} less likely, and {status} have changed status; the others differ by no more than simulation error.',
  },
  'briefing.since.probability': { vi: '{name}: từ {before} thành {after}', en: '{name}: from {before} to {after}' },
  'briefing.money.moves': {
    vi: 'Tiền làm được gì: ngân sách của tỉnh có thể tác động đến {n} trong {of} mục tiêu có xác suất; với {rest} mục tiêu còn lại chưa có căn cứ nào cho thấy thêm tiền sẽ làm thay đổi kết quả.',
    en: 'What money can do: provincial spending can move {n} of the {of} targets with a probability; for the other {rest} nothing known says that more money would change the outcome.',
  },
  'briefing.money.borrowed': {
    vi: 'Tác động của tiền lấy từ bằng chứng ở nơi khác (mức C) hoặc ý kiến chuyên môn (mức D), chưa đo tại tỉnh; chỉ nên dùng để so sánh phương án.',
    en: 'What money does is taken from evidence published elsewhere (grade C) or from judgement (grade D), not measured in the province; use it to compare options only.',
  },
  'briefing.decisions': { vi: 'Kiến nghị quyết định', en: 'Decisions asked for' },
  'briefing.decide.figures': {
    vi: 'Giao {agency} cung cấp số liệu, làm rõ thước đo của {n}/{all} mục tiêu chưa đánh giá được.',
    en: 'Ask {agency} for the figures or the measure of {n} of the {all} targets that cannot be judged.',
  },
  'briefing.decide.scenario': {
    vi: 'Lựa chọn giữa kịch bản “{scenario}” và “{against}”: số mục tiêu đạt khác thật.',
    en: 'Choose between scenario “{scenario}” and “{against}”: the number of targets met really differs.',
  },
  'briefing.decide.same': {
    vi: 'Lựa chọn giữa kịch bản “{scenario}” và “{against}” theo tiêu chí khác (kinh phí, tiến độ): số mục tiêu đạt không khác thật.',
    en: 'Choose between scenario “{scenario}” and “{against}” on other grounds (money, time): the number of targets met shows no real difference.',
  },
  'briefing.decide.money': {
    vi: 'Có bố trí thêm khoảng {extra} tỷ đồng {from}–{to} (giá năm 2025) để “{name}” đạt với xác suất {p} hay không.',
    en: 'Whether to add about {extra} tỷ đồng over {from}–{to} (prices of 2025) so that “{name}” is reached with probability {p}.',
  },
  'briefing.decide.other': {
    vi: 'Tìm giải pháp ngoài ngân sách, hoặc rà soát mức phấn đấu của “{name}”: chỉ tăng ngân sách thì không đạt.',
    en: 'Find means other than the budget, or review the level asked of “{name}”: budget alone does not reach it.',
  },
  'briefing.decide.overdue': {
    vi: 'Rà soát {n} nhiệm vụ, báo cáo có hạn trước {on} chưa ghi nhận hoàn thành.',
    en: 'Review {n} tasks and reports due before {on} that are not recorded as completed.',
  },
} as const satisfies Record<string, Text>
