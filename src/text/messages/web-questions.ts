import type { Text } from '../language.js'

/** Pages of questions: compare, frontier, what could go wrong; what all of them say. Allocation is in web-allocate.ts. */
export const WEB_QUESTIONS = {
  'web.nav.compare': { vi: 'So sánh', en: 'Compare' },
  'web.nav.allocate': { vi: 'Phân bổ', en: 'Allocate' },
  'web.nav.frontier': { vi: 'Mức kinh phí', en: 'Money' },
  'web.nav.risks': { vi: 'Rủi ro', en: 'Risks' },

  'web.q.queued': { vi: 'đang chờ đến lượt', en: 'waiting its turn' },
  'web.q.progress': { vi: 'xong {percent} %', en: '{percent} % done' },
  'web.q.stop': { vi: 'Dừng', en: 'Stop' },
  'web.q.leave': {
    vi: 'Có thể rời trang: máy chủ vẫn tính tiếp, khi trở lại sẽ có kết quả.',
    en: 'You may leave this page: the server goes on, and the answer is here when you come back.',
  },
  'web.q.stopped': { vi: 'Đã dừng theo yêu cầu; chưa có kết quả.', en: 'Stopped as asked; there is no answer.' },
  'web.q.again': { vi: 'Tính lại', en: 'Ask again' },
  'web.q.asked': { vi: 'Câu hỏi này', en: 'This question' },
  'web.q.id': { vi: 'Mã', en: 'Id' },
  'web.q.paths': { vi: 'Số lần mô phỏng', en: 'Paths' },
  'web.q.seed': { vi: 'Mầm', en: 'Seed' },
  'web.q.data': { vi: 'Dữ liệu', en: 'Data' },
  'web.q.borrowed': {
    vi: 'Tác động của tiền là bằng chứng vay mượn: lấy từ nơi khác hoặc theo ý kiến chuyên môn, chưa đo ở tỉnh này.',
    en: 'What money does is borrowed evidence: from elsewhere or by judgement, never measured in this province.',
  },
  'web.q.source': {
    vi: 'Lộ trình, dữ liệu {data}, tính đến {asOf}. {borrowed}',
    en: 'Lộ trình, data {data}, as of {asOf}. {borrowed}',
  },
  'web.q.forced': {
    vi: 'Kịch bản này có lỗi về kinh phí; kết quả chỉ để tham khảo.',
    en: 'The budget of this scenario is not valid; the answer is for orientation only.',
  },
  'web.q.figures': { vi: 'Số liệu của biểu đồ', en: 'Figures of the chart' },
  'web.q.drawing': { vi: 'Đang vẽ biểu đồ…', en: 'Drawing the chart…' },
  'web.q.all-targets': { vi: 'Mọi mục tiêu (số mục tiêu đạt)', en: 'All targets (number met)' },
  'web.q.group': { vi: 'Nhóm: {name}', en: 'Group: {name}' },
  'web.q.aim': { vi: 'Xét', en: 'Look at' },
  'web.q.not-judged': { vi: 'chưa có xác suất', en: 'no probability' },
  'web.q.chance': { vi: 'khả năng {chance}', en: 'chance {chance}' },
  'web.q.money-unit': { vi: 'tỷ đồng, giá 2025', en: 'tỷ đồng, prices of 2025' },
  'web.q.nominal-unit': { vi: 'tỷ đồng, giá từng năm', en: 'tỷ đồng, prices of each year' },
  'web.q.percent-unit': { vi: 'khả năng đạt, %', en: 'probability, %' },
  'web.q.points': { vi: '{d} điểm', en: '{d} points' },
  'web.q.no-difference': { vi: 'không có khác biệt thực sự', en: 'no real difference' },
  'web.q.interval': { vi: '{low} … {high}', en: '{low} … {high}' },

  'web.compare.title': { vi: 'Kịch bản nào hơn, hơn ở đâu?', en: 'Which scenario does better, and where?' },
  'web.compare.doing': {
    vi: 'Đang so sánh các kịch bản trên cùng những lần mô phỏng…',
    en: 'Comparing the scenarios on the same paths…',
  },
  'web.compare.slot.a': { vi: 'Mốc so sánh', en: 'Measured against' },
  'web.compare.slot.b': { vi: 'Kịch bản thứ hai', en: 'Second scenario' },
  'web.compare.slot.c': { vi: 'Kịch bản thứ ba', en: 'Third scenario' },
  'web.compare.slot.d': { vi: 'Kịch bản thứ tư', en: 'Fourth scenario' },
  'web.compare.none': { vi: 'Không chọn', en: 'None' },
  'web.compare.only-one': {
    vi: 'Không có kịch bản nào khác để so sánh.',
    en: 'There is no other scenario to compare with.',
  },
  'web.compare.more': {
    vi: '“{name}” đạt nhiều hơn “{base}” {d} mục tiêu ({low} đến {high}).',
    en: '“{name}” meets {d} targets more than “{base}” ({low} to {high}).',
  },
  'web.compare.fewer': {
    vi: '“{name}” đạt ít hơn “{base}” {d} mục tiêu ({low} đến {high}).',
    en: '“{name}” meets {d} targets fewer than “{base}” ({low} to {high}).',
  },
  'web.compare.same': {
    vi: 'Về số mục tiêu đạt, giữa “{name}” và “{base}” không có khác biệt thực sự.',
    en: 'In the number of targets met there is no real difference between “{name}” and “{base}”.',
  },
  'web.compare.counts': {
    vi: 'Trong {n} mục tiêu có xác suất, {real} khác thật, {same} không có khác biệt thực sự.',
    en: 'Of {n} targets with a probability {real} really differ, {same} do not.',
  },
  'web.compare.interval-note': {
    vi: 'Chênh lệch tính theo cặp trên cùng {paths} lần mô phỏng, kèm khoảng tin cậy 95 %. “Có thể tốt nhất”: chưa phân biệt được với kịch bản tốt nhất.',
    en: 'Differences are paired on the same {paths} paths, with 95 % intervals. “May be best”: cannot be told from the best scenario.',
  },
  'web.compare.whole': { vi: 'Cả kế hoạch', en: 'The plan as a whole' },
  'web.compare.mean': { vi: 'Số mục tiêu đạt, bình quân', en: 'Targets met, mean' },
  'web.compare.range': { vi: '8 trong 10 lần', en: '8 paths in 10' },
  'web.compare.by-target': { vi: 'Từng mục tiêu', en: 'Target by target' },
  'web.compare.chart-title': { vi: 'Khả năng đạt theo kịch bản', en: 'Probabilities by scenario' },
  'web.compare.slope': { vi: 'Trước → sau', en: 'Before → after' },
  'web.compare.nothing-real': {
    vi: 'Không mục tiêu nào khác thật giữa các kịch bản này.',
    en: 'No target really differs between these scenarios.',
  },
  'web.compare.unchanged': {
    vi: '{n} mục tiêu không có khác biệt thực sự',
    en: '{n} targets without a real difference',
  },
  'web.compare.money': { vi: 'Kinh phí thay đổi ở đâu', en: 'Where the money differs' },
  'web.compare.money-note': {
    vi: 'Trung vị, cộng {from}–{to}, giá năm 2025.',
    en: 'Medians, {from}–{to} together, prices of 2025.',
  },
  'web.compare.money-same': { vi: 'Các khoản kinh phí như nhau.', en: 'All amounts are the same.' },
  'web.compare.money-lines': { vi: '{n} khoản không đổi.', en: '{n} lines do not differ.' },
  'web.compare.at-cap': {
    vi: 'vượt mức được in của bằng chứng vay mượn',
    en: 'beyond what borrowed evidence may print',
  },

  'web.frontier.title': { vi: 'Thêm tiền thì đạt thêm được gì?', en: 'What does more money buy?' },
  'web.frontier.doing': {
    vi: 'Đang thử các mức kinh phí từ một phần tư đến bốn lần…',
    en: 'Trying envelopes from a quarter to four times…',
  },
  'web.frontier.lead.all': {
    vi: 'Với kinh phí của kịch bản ({money} tỷ đồng) đạt bình quân {now} trong {n} mục tiêu; còn một phần tư: {less}; gấp bốn: {more}.',
    en: 'With the scenario’s money ({money} tỷ đồng) {now} of {n} targets are met on average; with a quarter of it {less}; with four times {more}.',
  },
  'web.frontier.lead.target': {
    vi: 'Với kinh phí của kịch bản ({money} tỷ đồng) khả năng đạt là {now}; còn một phần tư: {less}; gấp bốn: {more}.',
    en: 'With the scenario’s money ({money} tỷ đồng) the probability is {now}; with a quarter of it {less}; with four times {more}.',
  },
  'web.frontier.flat': {
    vi: 'Thêm hay bớt tiền trong khoảng này không làm kết quả đổi thật: tiền không phải chỗ nghẽn.',
    en: 'More or less money in this range makes no real difference: money is not the bottleneck.',
  },
  'web.frontier.until': {
    vi: 'Từ {money} tỷ đồng (× {factor}) trở lên, thêm tiền không còn làm kết quả tăng rõ.',
    en: 'From {money} tỷ đồng (× {factor}) on, more money brings no clear gain.',
  },
  'web.frontier.steepest': {
    vi: 'Mỗi 100 tỷ đồng được nhiều nhất trong khoảng {from}–{to} tỷ đồng: {gain}.',
    en: 'Each 100 tỷ đồng brings most between {from} and {to} tỷ đồng: {gain}.',
  },
  'web.frontier.gain.all': { vi: '{d} mục tiêu', en: '{d} targets' },
  'web.frontier.chart': { vi: 'Kinh phí {from}–{to} và kết quả', en: 'Money {from}–{to} and what it brings' },
  'web.frontier.today': { vi: 'kinh phí của kịch bản', en: 'the scenario’s money' },
  'web.frontier.unit.all': { vi: 'số mục tiêu đạt', en: 'targets met' },
  'web.frontier.times': { vi: 'So với kịch bản', en: 'Times the scenario' },
  'web.frontier.money': { vi: 'Kinh phí', en: 'Money' },
  'web.frontier.value.all': { vi: 'Số mục tiêu đạt', en: 'Targets met' },
  'web.frontier.value.target': { vi: 'Khả năng đạt', en: 'Probability' },
  'web.frontier.slope': { vi: 'Thêm cho mỗi 100 tỷ đồng', en: 'Gain for each 100 tỷ đồng' },
  'web.frontier.first': { vi: 'mức đầu', en: 'first' },
  'web.frontier.beyond': { vi: 'vượt tổng chi ngân sách', en: 'beyond the whole budget' },
  'web.frontier.band': {
    vi: 'Dải: sai số mô phỏng 95 %. Cơ cấu chi như kịch bản; chỉ thay tổng mức.',
    en: 'Band: 95 % Monte Carlo error. The split is the scenario’s; only the total changes.',
  },
  'web.frontier.cost': { vi: 'Cần bao nhiêu để đạt 80 %', en: 'What 80 % costs' },
  'web.frontier.cost.doing': { vi: 'Đang tìm mức kinh phí cho 80 %…', en: 'Looking for the money that gives 80 %…' },
  'web.frontier.cost.pick': {
    vi: 'Chọn một mục tiêu để biết chi phí đạt 80 % khả năng.',
    en: 'Choose one target to see what 80 % costs.',
  },
  'web.frontier.not-money': {
    vi: 'Tiền không phải chỗ nghẽn.',
    en: 'Money is not the bottleneck.',
  },

  'web.risks.title': { vi: 'Điều gì có thể làm hỏng kế hoạch?', en: 'What could go wrong?' },
  'web.risks.target': { vi: 'Mục tiêu', en: 'Target' },
  'web.risks.closest': {
    vi: 'Chưa chọn mục tiêu: phần này xét mục tiêu có khả năng gần 50 % nhất, nơi bất định quyết định nhiều nhất.',
    en: 'No target chosen: this part looks at the one closest to 50 %, where uncertainty decides most.',
  },
  'web.risks.no-target': {
    vi: 'Kế hoạch này không có mục tiêu nào có xác suất.',
    en: 'No target of this plan has a probability.',
  },
  'web.risks.tornado': { vi: 'Bất định nào quyết định', en: 'Which uncertainty decides' },
  'web.risks.tornado.doing': { vi: 'Đang tìm bất định nào quyết định…', en: 'Finding which uncertainty decides…' },
  'web.risks.tornado.title': {
    vi: 'Phần bất định của việc đạt mục tiêu do mỗi nhóm yếu tố',
    en: 'Share of the uncertainty of attainment by group of inputs',
  },
  'web.risks.total': { vi: 'Tổng (kể cả cùng yếu tố khác)', en: 'Total (with others too)' },
  'web.risks.first': { vi: 'Riêng', en: 'Alone' },
  'web.risks.share-unit': { vi: '% bất định của việc đạt', en: '% of the uncertainty of attainment' },
  'web.risks.tornado.note': {
    vi: 'Chỉ số Sobol’, khoảng 95 %. “Riêng”: phần mất đi nếu biết chắc nhóm này. “Tổng”: phần còn lại nếu chỉ nhóm này chưa biết; các tổng cộng lại có thể quá 100 %.',
    en: 'Sobol’ indices, 95 % intervals. “Alone”: what would go if this group were known. “Total”: what would stay if all but this group were known; totals may add up to more than 100 %.',
  },
  'web.risks.group': { vi: 'Nhóm yếu tố', en: 'Group of inputs' },
  'web.risks.policies': { vi: 'Phương án nào vững', en: 'Which policy stands up' },
  'web.risks.robust.doing': {
    vi: 'Đang thử mọi phương án trong mọi bối cảnh…',
    en: 'Trying every policy in every world…',
  },
  'web.risks.when': { vi: 'Hỏng khi nào', en: 'When it fails' },
  'web.risks.box': {
    vi: 'Khi {conditions}',
    en: 'When {conditions}',
  },
  'web.risks.box.facts': {
    vi: 'Không đạt ở {density} số tương lai như vậy; gồm {coverage} mọi lần không đạt và {mass} mọi tương lai.',
    en: 'It fails in {density} of such futures; they hold {coverage} of all failures and {mass} of all futures.',
  },
  'web.risks.no-box': {
    vi: 'Không tìm thấy điều kiện nào làm việc không đạt dày lên rõ rệt (PRIM, kiểm tra trên nửa số tương lai để riêng).',
    en: 'No conditions were found under which failures are clearly denser (PRIM, checked on futures held out).',
  },
  'web.risks.regret': { vi: 'Tiếc vì không chọn phương án tốt nhất', en: 'Regret of not having the best policy' },
  'web.risks.regret-unit.all': { vi: 'số mục tiêu kém phương án tốt nhất', en: 'targets behind the best policy' },
  'web.risks.regret-unit.target': { vi: 'kém phương án tốt nhất', en: 'behind the best policy' },
  'web.risks.capped': {
    vi: 'Xác suất chạm mức được in của bằng chứng vay mượn nên không in phần tiếc.',
    en: 'A probability stands at the cap of borrowed evidence, so regrets are not printed.',
  },
} as const satisfies Record<string, Text>
