import type { Text } from '../language.js'

/** The page that allocates an envelope. */
export const WEB_ALLOCATE = {
  'web.allocate.title': {
    vi: 'Chia kinh phí thế nào thì đạt nhiều nhất?',
    en: 'How is the money best spent?',
  },
  'web.allocate.objective': { vi: 'Mục đích', en: 'Objective' },
  'web.allocate.aim.expected': { vi: 'Đạt nhiều mục tiêu nhất', en: 'Most targets met' },
  'web.allocate.aim.expected.note': {
    vi: 'Tổng xác suất đạt của mọi mục tiêu là cao nhất.',
    en: 'The sum of all probabilities is as high as it gets.',
  },
  'web.allocate.aim.worst-group': { vi: 'Nâng nhóm yếu nhất', en: 'Lift the weakest group' },
  'web.allocate.aim.worst-group.note': {
    vi: 'Nhóm mục tiêu có tỷ lệ đạt thấp nhất được nâng cao nhất, dù tổng số đạt có thể ít hơn.',
    en: 'The group with the lowest share met is raised as far as it goes, even if fewer targets are met in all.',
  },
  'web.allocate.aim.shortfall': { vi: 'Thiếu ít nhất', en: 'Least shortfall' },
  'web.allocate.aim.shortfall.note': {
    vi: 'Khoảng còn thiếu đến mục tiêu là nhỏ nhất: gần đạt cũng được tính, không chỉ đạt hay không.',
    en: 'The distance left to the targets is as small as it gets: coming close counts, not only arriving.',
  },
  'web.allocate.aim.cvar': { vi: 'Đỡ tệ khi xấu nhất', en: 'Least bad when it goes badly' },
  'web.allocate.aim.cvar.note': {
    vi: 'Khoảng còn thiếu trong 20 % trường hợp xấu nhất là nhỏ nhất: phương án thận trọng.',
    en: 'The shortfall in the worst 20 % of paths is as small as it gets: the cautious choice.',
  },
  'web.allocate.limits': {
    vi: 'Ràng buộc chung (để trống: theo kịch bản)',
    en: 'Limits on the whole (empty: as the scenario)',
  },
  'web.allocate.envelope': { vi: 'Tổng mức mỗi năm từ {year}, tỷ đồng', en: 'Envelope a year from {year}, tỷ đồng' },
  'web.allocate.keep': {
    vi: 'Mỗi khoản giữ ít nhất, % mức kịch bản',
    en: 'Each line keeps at least, % of the scenario',
  },
  'web.allocate.growth': { vi: 'Mỗi khoản tăng nhiều nhất, %/năm', en: 'Each line grows at most, % a year' },
  'web.allocate.capital-least': { vi: 'Chi đầu tư ít nhất, %', en: 'Capital at least, %' },
  'web.allocate.capital-most': { vi: 'Chi đầu tư nhiều nhất, %', en: 'Capital at most, %' },
  'web.allocate.effort': { vi: 'Số lần mô phỏng', en: 'Paths' },
  'web.allocate.effort.one': { vi: '{n} (nhanh)', en: '{n} (quick)' },
  'web.allocate.effort.two': { vi: '{n} (thường dùng)', en: '{n} (usual)' },
  'web.allocate.effort.three': { vi: '{n} (kỹ)', en: '{n} (thorough)' },
  'web.allocate.rules': { vi: 'Ràng buộc từng chương trình', en: 'Limits on programmes' },
  'web.allocate.rules.none': {
    vi: 'Chưa có: mọi chương trình có tác động đã biết được chia tự do, chương trình chưa biết tác động giữ như kịch bản.',
    en: 'None yet: programmes with a known effect are free, those without stay as the scenario has them.',
  },
  'web.allocate.rule.add': { vi: 'Thêm ràng buộc', en: 'Add a limit' },
  'web.allocate.rule.remove': { vi: 'Bỏ ràng buộc {n}', en: 'Remove limit {n}' },
  'web.allocate.rule.programme': { vi: 'Chương trình', en: 'Programme' },
  'web.allocate.rule.kind': { vi: 'Loại', en: 'Kind' },
  'web.allocate.rule.value': { vi: 'Mức', en: 'Amount' },
  'web.allocate.rule.floor': { vi: 'Sàn: ít nhất, % tổng mức', en: 'Floor: at least, % of the envelope' },
  'web.allocate.rule.cap': { vi: 'Trần: nhiều nhất, % tổng mức', en: 'Cap: at most, % of the envelope' },
  'web.allocate.rule.committed': { vi: 'Đã cam kết: ít nhất, tỷ đồng/năm', en: 'Committed: at least, tỷ đồng a year' },
  'web.allocate.rule.absorption': {
    vi: 'Sức hấp thụ: nhiều nhất, tỷ đồng/năm',
    en: 'Absorption: at most, tỷ đồng a year',
  },
  'web.allocate.rule.growth': { vi: 'Tăng nhiều nhất, %/năm', en: 'Growth: at most, % a year' },
  'web.allocate.rule.minimumSize': {
    vi: 'Cỡ tối thiểu: không có hoặc ít nhất, tỷ đồng/năm',
    en: 'Smallest size: nothing or at least, tỷ đồng a year',
  },
  'web.allocate.rule.hold': { vi: 'Giữ như kịch bản', en: 'Hold as in the scenario' },
  'web.allocate.rule.free': {
    vi: 'Cho chia lại dù chưa biết tác động',
    en: 'Free, although nothing is known of its effect',
  },
  'web.allocate.run': { vi: 'Tìm cách phân bổ', en: 'Find the allocation' },
  'web.allocate.changed': {
    vi: 'Điều kiện đã sửa: kết quả dưới đây là của câu hỏi trước.',
    en: 'The conditions have changed: the answer below is to the question before.',
  },
  'web.allocate.start': {
    vi: 'Chọn mục đích và ràng buộc rồi bấm “Tìm cách phân bổ”. Xuất phát từ “{scenario}”; kinh phí đến hết {year} đã quyết định nên giữ nguyên.',
    en: 'Choose an objective and limits, then “Find the allocation”. It starts from “{scenario}”; money up to {year} is decided and stays.',
  },
  'web.allocate.doing': {
    vi: 'Đang tìm: quy hoạch tuyến tính trước, rồi hoán đổi từng khoản, rồi kiểm tra trên các lần mô phỏng mới…',
    en: 'Searching: a linear programme first, then swaps, then a check on fresh paths…',
  },
  'web.allocate.lead.more': {
    vi: 'Chia lại cùng số tiền: đạt bình quân {after} trong {n} mục tiêu thay vì {before}, thêm {d} ({low} đến {high}).',
    en: 'The same money spent otherwise: {after} of {n} targets met on average instead of {before}, {d} more ({low} to {high}).',
  },
  'web.allocate.lead.fewer': {
    vi: 'Theo mục đích này, đạt bình quân {after} trong {n} mục tiêu thay vì {before} ({low} đến {high}): mục đích đã chọn đổi số đạt lấy điều khác.',
    en: 'For this objective {after} of {n} targets are met on average instead of {before} ({low} to {high}): it trades the number met for something else.',
  },
  'web.allocate.lead.same': {
    vi: 'Số mục tiêu đạt không khác thật so với kịch bản: {after} và {before} trong {n}.',
    en: 'The number of targets met does not really differ from the scenario: {after} and {before} of {n}.',
  },
  'web.allocate.score': {
    vi: 'Điểm theo mục đích: {before} → {after}.',
    en: 'Score by the objective: {before} → {after}.',
  },
  'web.allocate.nothing': {
    vi: 'Không có khoản nào để chia lại: chưa có căn cứ nào nói chương trình nào tác động đến mục tiêu, hoặc kịch bản không có kinh phí.',
    en: 'There is nothing to allocate: nothing known says that a programme moves a target, or the scenario has no money.',
  },
  'web.allocate.plan': { vi: 'Kịch bản và phương án tìm được', en: 'The scenario and the plan found' },
  'web.allocate.today': { vi: 'Kịch bản', en: 'Scenario' },
  'web.allocate.proposed': { vi: 'Khuyến nghị', en: 'Proposed' },
  'web.allocate.change': { vi: 'Thay đổi', en: 'Change' },
  'web.allocate.chart': {
    vi: 'Kinh phí {from}–{to} theo chương trình',
    en: 'Money {from}–{to} by programme',
  },
  'web.allocate.held': { vi: 'giữ nguyên', en: 'held' },
  'web.allocate.unspent': { vi: 'Chưa phân bổ', en: 'Unallocated' },
  'web.allocate.years': { vi: 'Từng năm', en: 'Year by year' },
  'web.allocate.plans': { vi: 'So với các quy tắc đơn giản', en: 'Against the plain rules' },
  'web.allocate.plans.note': {
    vi: 'Chấm trên cùng các lần mô phỏng mới, khác những lần dùng để tìm.',
    en: 'Scored on the same fresh paths, not those of the search.',
  },
  'web.allocate.plan-name': { vi: 'Phương án', en: 'Plan' },
  'web.allocate.met': { vi: 'Số mục tiêu đạt', en: 'Targets met' },
  'web.allocate.scored': { vi: 'Điểm', en: 'Score' },
  'web.allocate.chosen': { vi: 'được chọn', en: 'chosen' },
  'web.allocate.gains': { vi: 'Mục tiêu nào thay đổi', en: 'Which targets change' },
  'web.allocate.gains.none': { vi: 'Không mục tiêu nào thay đổi thật.', en: 'No target really changes.' },
  'web.allocate.binding': { vi: 'Điều gì đang chặn', en: 'What binds' },
  'web.allocate.binding.none': {
    vi: 'Ngoài tổng mức kinh phí, không ràng buộc nào chặn.',
    en: 'Nothing binds but the envelope.',
  },
  'web.allocate.binding.years': { vi: '{name}: {years}', en: '{name}: {years}' },
  'web.allocate.left-out': {
    vi: 'Không tính {n} mục tiêu mà phép tìm chưa theo được (tỷ trọng vốn người khác bỏ ra khi kịch bản giữ vốn ấy cố định, hoặc phép tính trên dự báo mà tiền còn tác động theo cách khác):',
    en: 'Not counted, {n} targets that the search does not follow (shares of money that others pay where the scenario holds it fixed, or arithmetic on a forecast that money moves in another way too):',
  },
  'web.allocate.closed': {
    vi: '{n} chương trình còn dưới một phần mười mức của kịch bản: {list}. Mô hình chỉ thấy các mục tiêu đánh giá được; hãy đặt mức sàn cho việc không thể cắt.',
    en: '{n} programmes keep less than a tenth of what the scenario gives: {list}. The model sees only targets it can judge; set floors for what cannot be cut.',
  },
  'web.allocate.luck': {
    vi: 'Trên các lần mô phỏng dùng để tìm, điểm cao hơn {gap} so với trên các lần mới: phần đó là may.',
    en: 'On the paths of the search the score was {gap} higher than on fresh ones: that much was luck.',
  },
  'web.allocate.accept': { vi: 'Nhận vào một kịch bản', en: 'Accept into a scenario' },
  'web.allocate.accept.note': {
    vi: 'Tạo một kịch bản mới với cơ cấu chi này, theo “{base}”; kịch bản cũ giữ nguyên.',
    en: 'Makes a new scenario with this split, based on “{base}”, which stays as it is.',
  },
  'web.allocate.accept.name': { vi: 'Tên kịch bản', en: 'Name of the scenario' },
  'web.allocate.accept.default': { vi: 'Phân bổ tối ưu từ {base}', en: 'Allocation found from {base}' },
  'web.allocate.accept.do': { vi: 'Tạo và mở', en: 'Make and open' },
  'web.allocate.accept.done': { vi: 'Đã tạo kịch bản “{name}”', en: 'Made the scenario “{name}”' },
  'web.allocate.accept.summary': {
    vi: 'Cơ cấu chi {from}–{to} do phép tìm phân bổ đề xuất: {aim}. Câu hỏi {id}.',
    en: 'Split of {from}–{to} proposed by the search for an allocation: {aim}. Question {id}.',
  },
  'web.allocate.accept.why': {
    vi: 'Kết quả tính toán trên bằng chứng vay mượn; cần cơ quan có thẩm quyền xem xét.',
    en: 'A computed result on borrowed evidence; to be weighed by who decides.',
  },
} as const satisfies Record<string, Text>
