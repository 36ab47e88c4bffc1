import type { Text } from '../language.js'

/** Sections of a briefing: tables, captions, sentences. */
export const BRIEFING_SECTIONS = {
  'briefing.board': { vi: 'Kết luận theo mục tiêu', en: 'Verdicts by target' },
  'briefing.board.others': { vi: '{n} nhóm khác', en: '{n} other groups' },
  'briefing.board.heat': { vi: 'Số mục tiêu theo nhóm và kết luận', en: 'Targets by group and verdict' },
  'briefing.board.heat.alt': {
    vi: 'Bảng ô theo nhóm mục tiêu, mỗi cột một kết luận. {counts}.',
    en: 'Cells by group of targets, a column for each verdict. {counts}.',
  },
  'briefing.board.table': { vi: 'Kết luận của từng mục tiêu', en: 'Verdict of every target' },
  'briefing.board.groups': { vi: 'Tổng hợp theo nhóm mục tiêu', en: 'By group of targets' },
  'briefing.board.unassessable': {
    vi: 'Mục tiêu chưa đánh giá được và cơ quan cần hỏi',
    en: 'Targets that cannot be judged, and whom to ask',
  },
  'briefing.col.group': { vi: 'Nhóm mục tiêu', en: 'Group of targets' },
  'briefing.col.likely': { vi: 'Đạt, có khả năng đạt', en: 'Met or likely' },
  'briefing.col.even': { vi: 'Ngang nhau', en: 'About even' },
  'briefing.col.unlikely': { vi: 'Khó đạt, không đạt', en: 'Unlikely or missed' },
  'briefing.col.none': { vi: 'Chưa đủ dữ liệu', en: 'Not enough data' },
  'briefing.col.all': { vi: 'Đạt cả nhóm', en: 'All of them' },
  'briefing.board.all-note': {
    vi: '“Đạt cả nhóm”: xác suất mọi mục tiêu đánh giá được của nhóm cùng đạt, đếm trên cùng các lần mô phỏng.',
    en: '“All of them”: probability that every target of the group that can be judged is met, counted on the same paths.',
  },
  'briefing.col.office': { vi: 'Cơ quan', en: 'Office' },
  'briefing.col.why': { vi: 'Còn thiếu', en: 'What is missing' },
  'briefing.total': { vi: 'Tổng cộng', en: 'Total' },
  'briefing.lack.no-observation': { vi: 'số liệu của tỉnh', en: 'a figure of the province' },
  'briefing.lack.no-field': { vi: 'bảng xếp hạng của các tỉnh', en: 'ranks of the other provinces' },
  'briefing.lack.no-standing': { vi: 'thứ hạng của tỉnh', en: 'the province’s rank' },
  'briefing.lack.no-index': { vi: 'tên chỉ số xếp hạng', en: 'the index to rank by' },
  'briefing.lack.no-year': { vi: 'năm phải đạt', en: 'the year' },
  'briefing.lack.no-value': { vi: 'con số phải đạt', en: 'the figure to reach' },
  'briefing.lack.milestone': { vi: 'báo cáo tiến độ', en: 'a progress report' },
  'briefing.lack.qualitative': { vi: 'cách đo', en: 'a way to measure' },
  'briefing.targets': { vi: 'Các mục tiêu cần quyết định', en: 'Targets to decide on' },
  'briefing.targets.rule': {
    vi: 'Chọn {n} mục tiêu có xác suất dưới {p} mà năm đến hạn chưa qua: trước hết là mục tiêu mà ngân sách có thể tác động, rồi đến mục tiêu có xác suất gần 50 % nhất; mỗi chỉ tiêu một lần. Các mục tiêu khác xem ở bảng kết luận.',
    en: 'The {n} targets below {p} whose year has not passed: first those that money can move, then those closest to 50 %; each measure once. The others stand in the table of verdicts.',
  },
  'briefing.targets.asked': {
    vi: 'Gồm {n} mục tiêu theo yêu cầu của người lập báo cáo.',
    en: 'The {n} targets that were asked for.',
  },
  'briefing.targets.none': {
    vi: 'Không có mục tiêu nào có xác suất dưới {p} mà năm đến hạn chưa qua.',
    en: 'No target below {p} has its year ahead.',
  },
  'briefing.target.likely': {
    vi: '“{name}” phải đạt {must} năm {year}: {verdict}, xác suất {p} (bằng chứng mức {grade}).',
    en: '“{name}” must be {must} in {year}: {verdict}, probability {p} (evidence grade {grade}).',
  },
  'briefing.target.known': {
    vi: '“{name}” phải đạt {must} năm {year}: {verdict} (bằng chứng mức {grade}).',
    en: '“{name}” must be {must} in {year}: {verdict} (evidence grade {grade}).',
  },
  'briefing.target.reached': {
    vi: 'Lần đầu đạt mức phấn đấu: một nửa số lần mô phỏng {p50}; 1/10 số lần {p10}; 9/10 số lần {p90}.',
    en: 'The level is first reached {p50} on half of the paths, {p10} on 1 in 10, {p90} on 9 in 10.',
  },
  'briefing.target.by': { vi: 'đến năm {year}', en: 'by {year}' },
  'briefing.target.never': { vi: 'sau năm 2045', en: 'after 2045' },
  'briefing.target.raise': { vi: 'Để nâng mức bằng chứng: {how}.', en: 'To raise the evidence: {how}.' },
  'briefing.target.chart': { vi: 'Dự báo và mục tiêu: {name}', en: 'Projected and targeted: {name}' },
  'briefing.target.alt': {
    vi: 'Biểu đồ quạt của “{name}” ({unit}): số đã công bố {history}; trung vị năm {year} là {median}, 9/10 lần mô phỏng từ {low} đến {high}; mục tiêu {must}.',
    en: 'Fan chart of “{name}” ({unit}): published {history}; median of {year} is {median}, 9 in 10 paths from {low} to {high}; target {must}.',
  },
  'briefing.target.alt.none': { vi: 'chưa có', en: 'none' },
  'briefing.target.alt.history': { vi: '{from}–{to}, gần nhất {last}', en: '{from}–{to}, latest {last}' },
  'briefing.target.table': { vi: 'Các mốc của “{name}”', en: 'Milestone years of “{name}”' },
  'briefing.col.median': { vi: 'Trung vị', en: 'Median' },
  'briefing.col.interval': { vi: '9/10 lần mô phỏng', en: '9 in 10 paths' },
  'briefing.cost.reached': {
    vi: 'Để đạt xác suất {p} cần thêm khoảng {extra} tỷ đồng ngân sách tỉnh giai đoạn {from}–{to} (giá năm 2025, cơ cấu chi giữ nguyên; sai số mô phỏng: {low} đến {high}), tức tổng cộng {whole} tỷ đồng.',
    en: 'Probability {p} takes about {extra} tỷ đồng more of provincial money over {from}–{to} (prices of 2025, split unchanged; simulation error: {low} to {high}), {whole} tỷ đồng in all.',
  },
  'briefing.cost.open': { vi: 'không có cận trên', en: 'no upper end' },
  'briefing.cost.beyond': {
    vi: 'Số tiền này vượt tổng chi ngân sách địa phương ở ít nhất một năm, nên không khả thi.',
    en: 'That is more than the province’s total expenditure in at least one year, and so not feasible.',
  },
  'briefing.cost.already': {
    vi: 'Xác suất {p} đạt được với kinh phí của kịch bản.',
    en: 'Probability {p} is reached with the scenario’s money.',
  },
  'briefing.cost.unreachable': {
    vi: 'Không đạt được xác suất {p} chỉ bằng ngân sách: nhân kinh phí của tỉnh lên {most} lần thì cao nhất là {ceiling}.',
    en: 'Probability {p} cannot be reached by budget alone: with {most} times the provincial money the most is {ceiling}.',
  },
  'briefing.cost.unmoved': {
    vi: 'Chưa có căn cứ nào cho thấy ngân sách của tỉnh trong kịch bản này làm thay đổi mục tiêu, nên không tính chi phí.',
    en: 'Nothing known says that the provincial money of this scenario moves the target, so no cost is given.',
  },
  'briefing.cost.too-late': {
    vi: 'Dự toán đến năm mục tiêu đã quyết định xong (năm đầu còn thay đổi được là {from}), nên không tính chi phí.',
    en: 'The budgets up to the year of the target are decided (the first free year is {from}), so no cost is given.',
  },
  'briefing.cost.falls': {
    vi: 'Thêm ngân sách tỉnh lại làm mất mục tiêu trong {p} số lần mô phỏng, nên không có mức chi phí để đạt.',
    en: 'More provincial money loses the target on {p} of paths, so there is no cost to reach it.',
  },
  'briefing.cost.known': {
    vi: 'Kết quả đã rõ hoặc chưa đánh giá được, nên không tính chi phí.',
    en: 'The outcome is known, or cannot be judged, so no cost is given.',
  },
  'briefing.compare': { vi: 'So sánh với kịch bản “{against}”', en: 'Compared with scenario “{against}”' },
  'briefing.compare.table': {
    vi: 'Các mục tiêu khác thật giữa hai kịch bản',
    en: 'Targets that really differ between the two scenarios',
  },
  'briefing.compare.chart': { vi: 'Xác suất đạt theo hai kịch bản', en: 'Probabilities under the two scenarios' },
  'briefing.compare.alt': {
    vi: 'Biểu đồ hai cột nối: xác suất từng mục tiêu theo “{before}” và “{after}”. {list}.',
    en: 'Lines between two columns: the probability of each target under “{before}” and “{after}”. {list}.',
  },
  'briefing.compare.hidden': {
    vi: 'Chênh lệch không in: cả hai đều ở mức giới hạn của bằng chứng mượn.',
    en: 'Differences not printed: both stand at the cap of borrowed evidence.',
  },
  'briefing.money': { vi: 'Kịch bản và phân bổ kinh phí', en: 'Scenario and allocation' },
  'briefing.money.scenario': {
    vi: 'Kịch bản “{name}” ({id}). {summary}',
    en: 'Scenario “{name}” ({id}). {summary}',
  },
  'briefing.money.assumptions': { vi: 'Giả định của kịch bản', en: 'Assumptions of the scenario' },
  'briefing.col.assumption': { vi: 'Giả định', en: 'Assumption' },
  'briefing.col.origin': { vi: 'Căn cứ', en: 'Origin' },
  'briefing.col.by-on': { vi: 'Ai, ngày', en: 'Who, when' },
  'briefing.money.table': {
    vi: 'Kinh phí theo chương trình và năm, kịch bản “{name}” (tỷ đồng, giá năm 2025)',
    en: 'Money by programme and year, scenario “{name}” (tỷ đồng, prices of 2025)',
  },
  'briefing.money.note': {
    vi: 'Mỗi ô là trung vị của các lần mô phỏng, nên các ô không nhất thiết cộng đúng bằng dòng tổng. Ngân sách tỉnh theo giá hiện hành, {from}–{to}: {nominal} tỷ đồng.',
    en: 'Each cell is a median over paths, so cells need not add up exactly to the total row. Provincial money in prices of each year, {from}–{to}: {nominal} tỷ đồng.',
  },
  'briefing.money.province': { vi: 'Ngân sách tỉnh, tổng cộng', en: 'Provincial money, total' },
  'briefing.money.others': { vi: 'Nguồn khác', en: 'Other payers' },
  'briefing.money.chart': {
    vi: 'Ngân sách tỉnh theo chương trình, {from}–{to} (tỷ đồng, giá năm 2025)',
    en: 'Provincial money by programme, {from}–{to} (tỷ đồng, prices of 2025)',
  },
  'briefing.money.alt': {
    vi: 'Biểu đồ thanh ngang, nhiều nhất trước: {list}.',
    en: 'Horizontal bars, the largest first: {list}.',
  },
  'briefing.money.none': { vi: 'Kịch bản không có khoản chi nào.', en: 'The scenario spends nothing.' },
  'briefing.unit.money': { vi: 'tỷ đồng', en: 'billion đồng' },
  'briefing.agenda': { vi: 'Việc và báo cáo đến hạn', en: 'Tasks and reports due' },
  'briefing.agenda.table': {
    vi: 'Thời hạn tính đến ngày {on}, xét đến {until}',
    en: 'Deadlines as of {on}, looking ahead to {until}',
  },
  'briefing.agenda.note': {
    vi: 'Văn bản kế hoạch không cho biết việc nào đã xong. “Quá” chỉ có nghĩa là ngày ấy đã qua mà chưa ghi nhận hoàn thành; không kết luận là chậm.',
    en: 'The plan does not say what has been completed. “Past” only means that the day has passed and no completion is recorded; it does not mean late.',
  },
  'briefing.agenda.more': {
    vi: 'Ngoài bảng: {n} việc thường xuyên, có hạn xa hơn, chờ hướng dẫn, không có ngày hoặc đã ghi nhận hoàn thành.',
    en: 'Not in the table: {n} that are recurring, later, waiting for guidance, without a date or recorded as completed.',
  },
  'briefing.agenda.none': {
    vi: 'Không có việc hay báo cáo nào đến hạn từ {on} đến {until}.',
    en: 'No task or report is due from {on} to {until}.',
  },
  'briefing.method': { vi: 'Phương pháp và độ chính xác', en: 'Method and accuracy' },
  'briefing.sources': { vi: 'Nguồn', en: 'Sources' },
  'briefing.recipe': { vi: 'Cách lập lại báo cáo', en: 'How to make this report again' },
} as const satisfies Record<string, Text>
