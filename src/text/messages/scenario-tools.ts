import type { Text } from '../language.js'

/** What is said of scenarios and of money: compare, cost, marginal, frontier, scenarios, elicit. */
export const SCENARIO_TOOLS = {
  'cli.command.scenarios': {
    vi: 'scenarios [kế hoạch] [--json]: các kịch bản có sẵn, cùng mọi giả định và nguồn gốc',
    en: 'scenarios [plan] [--json]: the shipped scenarios with every assumption and its origin',
  },
  'cli.command.compare': {
    vi: 'compare <kế hoạch> <kịch bản A> <kịch bản B> […] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: so sánh từng cặp trên cùng các lần mô phỏng',
    en: 'compare <plan> <scenario A> <scenario B> […] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: compare on the same paths',
  },
  'cli.command.cost': {
    vi: 'cost <mục tiêu> [--probability 0.8] [--scenario MÃ|TỆP.yaml] [--by envelope|CHƯƠNG_TRÌNH] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: cần bao nhiêu tiền để đạt',
    en: 'cost <target-id> [--probability 0.8] [--scenario ID|FILE.yaml] [--by envelope|PROGRAMME] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: what it costs to reach a target',
  },
  'cli.command.marginal': {
    vi: 'marginal <kế hoạch> [--scenario MÃ|TỆP.yaml] [--step 10] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: thêm 10 tỷ đồng mỗi năm thì chi vào đâu có ích nhất',
    en: 'marginal <plan> [--scenario ID|FILE.yaml] [--step 10] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: where the next 10 tỷ đồng a year do most',
  },
  'cli.command.frontier': {
    vi: 'frontier <kế hoạch> [--target MÃ | --group MÃ] [--scenario MÃ|TỆP.yaml] [--points 9] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: tổng mức chi và khả năng đạt',
    en: 'frontier <plan> [--target ID | --group ID] [--scenario ID|FILE.yaml] [--points 9] [--paths 10000] [--seed 1] [--boundary old|successor] [--force] [--json]: envelope against probability',
  },
  'cli.command.elicit': {
    vi: 'elicit --programme MÃ --indicator MÃ --territory MÃ --office CƠ_QUAN --by NGƯỜI --on NĂM-THÁNG-NGÀY --best "thấp,khả dĩ,cao" --years N --half "thấp,khả dĩ,cao" --reason LÝ_DO [--write TỆP.yaml] [--json]: hỏi hai câu và ghi thành một tác động',
    en: 'elicit --programme ID --indicator ID --territory ID --office OFFICE --by NAME --on YYYY-MM-DD --best "low,mode,high" --years N --half "low,mode,high" --reason TEXT [--write FILE.yaml] [--json]: ask the two questions and write the response',
  },
  'scenario.invalid': {
    vi: 'KHÔNG PHẢI PHƯƠNG ÁN NGÂN SÁCH HỢP LỆ: chỉ để tham khảo (--force).',
    en: 'NOT A VALID BUDGET: for reference only (--force).',
  },
  'scenario.forced': {
    vi: 'Phương án có {n} lỗi nhưng vẫn chạy theo --force.',
    en: 'The budget has {n} problems and was run all the same (--force).',
  },
  'scenario.extends': { vi: 'Kế thừa: {chain}', en: 'Extends: {chain}' },
  'scenario.of-plan': { vi: 'Riêng cho kế hoạch {plan}', en: 'For plan {plan} only' },
  'scenario.assumption': {
    vi: 'Giả định: {what} ({status}, {who}, {on}). {why}',
    en: 'Assumption: {what} ({status}, {who}, {on}). {why}',
  },
  'scenario.under': { vi: 'Kịch bản: {name} ({id})', en: 'Scenario: {name} ({id})' },
  'payer.operators': { vi: 'DN viễn thông', en: 'operators' },
  'joint.number': {
    vi: 'Trong {judged} mục tiêu đánh giá được, bình quân đạt {mean}; 8/10 lần mô phỏng đạt từ {p10} đến {p90}.',
    en: 'Of {judged} targets that can be judged, {mean} are met on average; in 8 of 10 paths between {p10} and {p90}.',
  },
  'joint.left-out': {
    vi: '{n} mục tiêu chưa đủ dữ liệu nên không tính.',
    en: '{n} targets without enough data are left out.',
  },
  'joint.all': {
    vi: 'Đạt cả {judged} mục tiêu đánh giá được của nhóm “{group}”: {p}{rest}.',
    en: 'All {judged} targets that can be judged of “{group}”: {p}{rest}.',
  },
  'joint.rest': { vi: ' (chưa tính {n} mục tiêu)', en: ' ({n} left out)' },
  'compare.title': {
    vi: 'So sánh kịch bản trên cùng {n} lần mô phỏng',
    en: 'Scenarios compared on the same {n} paths',
  },
  'compare.reference': {
    vi: 'Mốc so sánh: {name}. Chênh lệch kèm khoảng tin cậy 95 % theo cặp.',
    en: 'Measured against: {name}. Differences with their paired 95 % intervals.',
  },
  'compare.scenario': { vi: 'Kịch bản', en: 'Scenario' },
  'compare.number': { vi: 'Số mục tiêu đạt', en: 'Targets met' },
  'compare.range': { vi: '8/10 lần', en: '8 in 10' },
  'compare.difference': { vi: 'Chênh lệch', en: 'Difference' },
  'compare.points': { vi: 'Chênh lệch (điểm %)', en: 'Difference (points)' },
  'compare.none-lost': { vi: 'Không mất mục tiêu nào', en: 'No target lost' },
  'compare.best': { vi: 'Có thể tốt nhất', en: 'May be best' },
  'compare.yes': { vi: 'có', en: 'yes' },
  'compare.no': { vi: 'không', en: 'no' },
  'compare.real': { vi: 'khác thật', en: 'real' },
  'compare.not-real': { vi: 'không khác thật', en: 'no real difference' },
  'compare.hidden': { vi: 'quá mức được in', en: 'beyond what may be printed' },
  'compare.at-least': { vi: 'ít nhất {d}', en: 'at least {d}' },
  'compare.best-note': {
    vi: '“Có thể tốt nhất”: chưa phân biệt được với kịch bản tốt nhất, độ tin cậy 95 %.',
    en: '“May be best”: cannot be told from the best scenario at 95 %.',
  },
  'compare.money': {
    vi: 'Kinh phí {from}–{to}, tỷ đồng, trung vị: giá năm 2025 (giá hiện hành)',
    en: 'Money {from}–{to}, tỷ đồng, medians: prices of 2025 (prices of each year)',
  },
  'compare.programme': { vi: 'Chương trình', en: 'Programme' },
  'compare.total': { vi: 'Cộng', en: 'Total' },
  'cost.title': { vi: 'Chi phí để đạt {id}', en: 'What it costs to reach {id}' },
  'cost.now': {
    vi: 'Với kinh phí của kịch bản: {p} (sai số {mcse} điểm)',
    en: "With the scenario's money: {p} (error {mcse} points)",
  },
  'cost.now-bound': { vi: 'Với kinh phí của kịch bản: {p}', en: "With the scenario's money: {p}" },
  'cost.scope.envelope': {
    vi: 'Thay đổi: toàn bộ kinh phí của tỉnh, cơ cấu như kịch bản, từ {from} đến {to}',
    en: 'Changed: all provincial money, split as in the scenario, {from} to {to}',
  },
  'cost.scope.programme': {
    vi: 'Thay đổi: kinh phí của tỉnh cho “{programme}”, từ {from} đến {to}',
    en: 'Changed: provincial money for “{programme}”, {from} to {to}',
  },
  'cost.already': { vi: 'Đã đạt mức {p} với kinh phí của kịch bản.', en: "{p} is reached with the scenario's money." },
  'cost.not-assessable': {
    vi: 'Chưa đủ dữ liệu để đánh giá mục tiêu này, nên không tính được chi phí.',
    en: 'There is not enough data to judge this target, so no cost can be given.',
  },
  'cost.observed': {
    vi: 'Kết quả đã công bố; tiền không thay đổi được nữa.',
    en: 'The outturn is published; money changes it no more.',
  },
  'cost.too-late': {
    vi: 'Ngân sách đến năm mục tiêu đã quyết định xong; năm đầu còn thay đổi được là {from}.',
    en: 'The budgets up to the year of the target are decided; the first free year is {from}.',
  },
  'cost.unmoved.response': {
    vi: 'Chưa có căn cứ nào nói khoản tiền này làm thay đổi mục tiêu. Cần: một tác động trong priors/responses.yaml, hoặc hỏi cơ quan chuyên môn bằng lệnh “lotrinh elicit”.',
    en: 'Nothing known says that this money moves the target. Needed: a row in priors/responses.yaml, or a judgement by “lotrinh elicit”.',
  },
  'cost.unmoved.money': {
    vi: 'Kịch bản không có kinh phí của tỉnh ở khoản này, nên không nhân lên được. Hãy ghi một số tiền ban đầu vào kịch bản.',
    en: 'The scenario has no provincial money here to multiply. Enter a first amount in the scenario.',
  },
  'cost.movers': { vi: 'Chương trình có tác động: {list}', en: 'Programmes that move it: {list}' },
  'cost.no-movers': { vi: 'Không chương trình nào có tác động đã biết.', en: 'No programme is known to move it.' },
  'cost.falls': {
    vi: 'Thêm tiền của tỉnh lại làm mất mục tiêu trong {p} số lần mô phỏng, nên không có mức chi phí để đạt.',
    en: 'More provincial money loses the target in {p} of paths, so there is no cost to reach it.',
  },
  'cost.unreachable': {
    vi: 'Không đạt được {p} chỉ bằng ngân sách. Nhân kinh phí lên {most} lần (thêm {extra} tỷ đồng, giá 2025), khả năng đạt cao nhất là {ceiling}.',
    en: '{p} cannot be reached by budget alone. With {most} times the money ({extra} tỷ đồng more, prices of 2025) the highest probability is {ceiling}.',
  },
  'cost.saturated': {
    vi: 'Đã bão hòa: từ một nửa mức đó trở lên hầu như không tăng thêm.',
    en: 'Saturated: from half of that on it hardly rises.',
  },
  'cost.rising': {
    vi: 'Chưa bão hòa, nhưng không tỉnh nào tiêu được nhiều hơn thế.',
    en: 'Not saturated yet, but no province could spend more than that.',
  },
  'cost.reached': {
    vi: 'Để đạt {p}: nhân kinh phí lên {factor} lần, tức thêm {extra} tỷ đồng {from}–{to} (giá năm 2025)',
    en: 'For {p}: {factor} times the money, {extra} tỷ đồng more {from}–{to} (prices of 2025)',
  },
  'cost.interval': {
    vi: 'Khoảng do sai số mô phỏng (± 2 sai số): {low} đến {high} tỷ đồng',
    en: 'Interval left by Monte Carlo error (± 2 errors): {low} to {high} tỷ đồng',
  },
  'cost.interval-open': {
    vi: 'Khoảng do sai số mô phỏng (± 2 sai số): từ {low} tỷ đồng, không có cận trên',
    en: 'Interval left by Monte Carlo error (± 2 errors): from {low} tỷ đồng, no upper end',
  },
  'cost.whole': { vi: 'Tổng kinh phí khi đó: {whole} tỷ đồng', en: 'All money then: {whole} tỷ đồng' },
  'cost.by-year': { vi: 'Thêm theo từng năm, tỷ đồng (giá 2025)', en: 'More by year, tỷ đồng (prices of 2025)' },
  'cost.beyond-budget': {
    vi: 'Số tiền này vượt tổng chi ngân sách địa phương của tỉnh ở ít nhất một năm: tổng chi chỉ cho phép nhiều nhất {times} lần.',
    en: 'This is more than the province’s total expenditure in at least one year: that allows {times} times at most.',
  },
  'frontier.beyond-budget': {
    vi: '! Mức vốn này vượt tổng chi ngân sách địa phương của tỉnh ở ít nhất một năm: tổng chi chỉ cho phép nhiều nhất {times} lần.',
    en: '! This envelope is more than the province’s total expenditure in at least one year: that allows {times} times at most.',
  },
  'cost.note': {
    vi: 'Số tiền là trung vị; tác động của tiền dựa trên bằng chứng từ nơi khác hoặc ý kiến chuyên môn (xem explain).',
    en: 'Amounts are medians; what money does rests on evidence from elsewhere or on judgement (see explain).',
  },
  'marginal.title': {
    vi: 'Thêm {step} tỷ đồng mỗi năm (giá năm 2025) của tỉnh từ {from}: số mục tiêu đạt tăng thêm',
    en: 'The next {step} tỷ đồng a year (prices of 2025) of the province from {from}: change of targets met',
  },
  'marginal.change': { vi: 'Tăng thêm (95 %)', en: 'Change (95 %)' },
  'marginal.groups': { vi: 'Theo nhóm mục tiêu', en: 'By group of targets' },
  'marginal.unmoving': {
    vi: 'Chưa biết tác động đến mục tiêu nào của kế hoạch: {list}.',
    en: 'Not known to move any target of this plan: {list}.',
  },
  'marginal.none': { vi: 'không thay đổi rõ', en: 'no clear change' },
  'frontier.title': {
    vi: 'Kinh phí của tỉnh {from}–{to} và {what}',
    en: 'Provincial money {from}–{to} and {what}',
  },
  'frontier.probability': { vi: 'khả năng đạt {id}', en: 'the probability of {id}' },
  'frontier.number': { vi: 'số mục tiêu đạt (trong {n} mục tiêu)', en: 'the number of targets met (of {n})' },
  'frontier.factor': { vi: 'Hệ số', en: 'Factor' },
  'frontier.money': { vi: 'Tỷ đồng (giá 2025)', en: 'Tỷ đồng (2025)' },
  'frontier.value': { vi: 'Kết quả (95 %)', en: 'Value (95 %)' },
  'frontier.slope': { vi: 'Tăng cho mỗi 100 tỷ đồng (95 %)', en: 'Gain per 100 tỷ đồng (95 %)' },
  'frontier.falls': {
    vi: 'Có đoạn giảm: một số mục tiêu (như tỷ lệ vốn ngoài ngân sách) khó đạt hơn khi tỉnh chi nhiều hơn.',
    en: 'It falls in places: some targets (such as the non-budget share) are harder to meet when the province spends more.',
  },
  'frontier.empty': {
    vi: 'Không có mục tiêu nào đánh giá được ở đây.',
    en: 'No target here can be judged.',
  },
  'elicit.ask.programme': { vi: 'Mã chương trình', en: 'Programme id' },
  'elicit.ask.indicator': { vi: 'Mã chỉ tiêu', en: 'Indicator id' },
  'elicit.ask.territory': { vi: 'Mã địa bàn', en: 'Territory id' },
  'elicit.ask.office': { vi: 'Cơ quan trả lời', en: 'Office that answers' },
  'elicit.ask.by': { vi: 'Người trả lời', en: 'Person who answers' },
  'elicit.ask.on': { vi: 'Ngày trả lời (NĂM-THÁNG-NGÀY)', en: 'Day of the answer (YYYY-MM-DD)' },
  'elicit.ask.years': { vi: 'Trong bao nhiêu năm', en: 'Within how many years' },
  'elicit.ask.best': {
    vi: 'Nếu không hạn chế về tiền, trong {years} năm chỉ tiêu này đạt tốt nhất đến mức nào? Ba con số: thấp, khả dĩ nhất, cao',
    en: 'With unlimited money, what is the best level this indicator can reach within {years} years? Three numbers: low, most likely, high',
  },
  'elicit.ask.half': {
    vi: 'Cần bao nhiêu tỷ đồng tổng cộng trong {years} năm, tính cả mức đang chi hiện nay, để đạt một nửa mức cải thiện đó? Ba con số: thấp, khả dĩ nhất, cao',
    en: 'How many tỷ đồng in all over {years} years, today’s spending included, buy half of that improvement? Three numbers: low, most likely, high',
  },
  'elicit.ask.reason': { vi: 'Căn cứ của câu trả lời', en: 'Reason for the answer' },
  'elicit.written': { vi: 'Đã ghi tác động {id} vào {file}', en: 'Wrote response {id} to {file}' },
} as const satisfies Record<string, Text>
