import type { Text } from '../language.js'

/** The page of one stored answer: what was asked, when and by whom, and what came of it. */
export const WEB_ANSWER = {
  'web.runs.kind.study-run': { vi: 'Phép tính của nghiên cứu', en: 'Run of a study' },
  'web.answer.loading': { vi: 'Đang tìm phép tính…', en: 'Looking for the run…' },
  'web.answer.reading': { vi: 'Đang đọc kết quả đã lưu…', en: 'Reading the stored answer…' },
  'web.answer.state': { vi: 'Tình trạng', en: 'State' },
  'web.answer.stored': {
    vi: 'Kết quả đã lưu: các con số dưới đây giữ nguyên như khi tính, dù số liệu về sau có thay đổi.',
    en: 'A stored answer: the figures below stay as they were computed, whatever has changed in the data since.',
  },
  'web.answer.unknown': { vi: 'Không có phép tính này', en: 'There is no such run' },
  'web.answer.unknown.text': {
    vi: 'Mã {id} không có trong kho. Có thể địa chỉ bị chép thiếu, hoặc kho đã được thay bằng bản khác.',
    en: 'The store holds no {id}. Part of the address may be missing, or the store was replaced by another.',
  },
  'web.answer.failed': { vi: 'Phép tính này không có kết quả', en: 'This run has no answer' },
  'web.answer.cancelled': {
    vi: 'Phép tính này đã bị hủy, không có kết quả.',
    en: 'This run was cancelled: no answer.',
  },
  'web.answer.underway': {
    vi: 'Kết quả sẽ hiện ở đây khi tính xong. Có thể rời trang: máy chủ vẫn tính tiếp.',
    en: 'The answer will stand here once it is there. You may leave this page: the server goes on.',
  },
  'web.answer.elsewhere': { vi: 'Mở ở trang “{page}”', en: 'Open in “{page}”' },
  'web.answer.note': {
    vi: 'Đang xem một kết quả đã lưu: đặt lúc {at}, {paths} lần mô phỏng, mầm {seed}.',
    en: 'This is a stored answer: asked {at}, {paths} paths, seed {seed}.',
  },
  'web.answer.note.more': { vi: 'Xem đã hỏi gì', en: 'What was asked' },
  'web.answer.note.anew': { vi: 'Hỏi lại với số liệu hiện nay', en: 'Ask anew with the data of today' },
  'web.answer.take': { vi: 'Tải CSV', en: 'Download CSV' },
  'web.answer.take.years': { vi: 'Tải CSV từng năm', en: 'Download CSV by year' },
  'web.answer.kind-unknown': {
    vi: 'Trang này chưa biết trình bày loại kết quả ấy; có thể tải JSON ở trên.',
    en: 'This page cannot show an answer of that kind; it can be downloaded as JSON above.',
  },

  'web.answer.asked': { vi: 'Đã hỏi gì', en: 'What was asked' },
  'web.answer.at': { vi: 'Đặt lúc', en: 'Asked' },
  'web.answer.by': { vi: 'Người đặt', en: 'By' },
  'web.answer.id': { vi: 'Mã phép tính', en: 'Run' },
  'web.answer.hash': { vi: 'Mã kiểm kết quả', en: 'Hash of the answer' },
  'web.answer.scenarios': { vi: 'Các kịch bản', en: 'Scenarios' },
  'web.answer.written-out': { vi: '{name} (viết ngay trong câu hỏi)', en: '{name} (written out in the question)' },
  'web.answer.policies': { vi: 'Phương án', en: 'Policies' },
  'web.answer.worlds': { vi: 'Bối cảnh', en: 'Worlds' },
  'web.answer.world': { vi: 'Bối cảnh lấy từ', en: 'World taken from' },
  'web.answer.world.own': { vi: 'của chính kịch bản', en: 'the scenario’s own' },
  'web.answer.shipped': { vi: 'tất cả phương án có sẵn', en: 'all that are shipped' },
  'web.answer.worlds.shipped': { vi: 'tất cả bối cảnh có sẵn', en: 'the baseline and all that are shipped' },
  'web.answer.targets': { vi: 'Mục tiêu trình bày riêng', en: 'Targets of their own' },
  'web.answer.probability': { vi: 'Khả năng muốn đạt', en: 'Probability asked for' },
  'web.answer.money': { vi: 'Thay đổi kinh phí của', en: 'Money that is changed' },
  'web.answer.envelope': { vi: 'cả tỉnh, cơ cấu như kịch bản', en: 'all of the province’s, split as the scenario' },
  'web.answer.step': { vi: 'Số tiền thêm', en: 'Money added' },
  'web.answer.step.text': {
    vi: '{n} tỷ đồng mỗi năm, giá năm 2025',
    en: '{n} tỷ đồng a year, prices of 2025',
  },
  'web.answer.points': { vi: 'Số mức kinh phí', en: 'Sizes tried' },
  'web.answer.morris': { vi: 'Số quỹ đạo sàng lọc (Morris)', en: 'Morris trajectories' },
  'web.answer.sobol': { vi: 'Số điểm gốc (Sobol’)', en: 'Sobol’ base points' },
  'web.answer.satisfice': { vi: 'Coi là đủ tốt từ', en: 'Good enough from' },
  'web.answer.satisfice.text': { vi: '{p} số mục tiêu', en: '{p} of the targets' },
  'web.answer.limits': { vi: 'Ràng buộc', en: 'Limits' },
  'web.answer.limits.none': { vi: 'không có', en: 'none' },
  'web.answer.limits.more': { vi: 'ràng buộc khác: xem JSON', en: 'further limits: see the JSON' },
  'web.answer.boundary': { vi: 'Địa giới', en: 'Boundary' },
  'web.answer.boundary.successor': { vi: 'tỉnh mới sau sáp nhập', en: 'the merged province' },
  'web.answer.force': { vi: 'Kinh phí có lỗi', en: 'Invalid budget' },
  'web.answer.force.yes': { vi: 'vẫn tính, kết quả mang dấu báo', en: 'run all the same; the answer bears a mark' },

  'web.answer.verdicts': { vi: 'Từng mục tiêu', en: 'Target by target' },
  'web.answer.verdicts.lead': {
    vi: 'Bình quân đạt {mean} trong {judged} mục tiêu có xác suất; 8 trong 10 lần mô phỏng: {p10} đến {p90}.',
    en: '{mean} of the {judged} targets with a probability are met on average; in 8 paths of 10: {p10} to {p90}.',
  },
  'web.answer.verdicts.count': {
    vi: '{n} mục tiêu, {judged} có xác suất.',
    en: '{n} targets, {judged} with a probability.',
  },
  'web.answer.middle': { vi: 'Dự kiến (giữa), khoảng 5–95 %', en: 'Middle of paths, 5–95 % range' },
  'web.answer.unit': { vi: 'Đơn vị', en: 'Unit' },
  'web.answer.error': { vi: 'Sai số mô phỏng', en: 'Simulation error' },
  'web.answer.error.value': { vi: '± {n} điểm', en: '± {n} points' },

  'web.answer.cost': { vi: 'Chi phí để đạt', en: 'What it costs' },
  'web.answer.cost.by-year': { vi: 'Tiền thêm từng năm', en: 'Extra money by year' },
  'web.answer.cost.extra': { vi: 'Thêm, tỷ đồng giá 2025', en: 'Extra, tỷ đồng, prices of 2025' },
  'web.answer.beyond': {
    vi: 'Số tiền này vượt tổng chi ngân sách địa phương của tỉnh ở ít nhất một năm.',
    en: 'This is more than the province’s total expenditure in at least one year.',
  },

  'web.answer.marginal': {
    vi: 'Thêm {step} tỷ đồng mỗi năm (giá 2025) cho chương trình nào thì được nhiều nhất?',
    en: 'Where does another {step} tỷ đồng a year (prices of 2025) do most?',
  },
  'web.answer.marginal.best': {
    vi: 'Được nhiều nhất ở “{name}”: thêm {d} mục tiêu ({low} đến {high}).',
    en: 'Most in “{name}”: {d} targets more ({low} to {high}).',
  },
  'web.answer.marginal.tied': {
    vi: 'Chưa phân biệt được với chương trình tốt nhất: {list}.',
    en: 'Cannot be told from the best: {list}.',
  },
  'web.answer.marginal.none': {
    vi: 'Không chương trình nào làm số mục tiêu đạt tăng rõ với số tiền thêm này.',
    en: 'With this money no programme clearly raises the number of targets met.',
  },
  'web.answer.marginal.change': { vi: 'Số mục tiêu đạt thêm (95 %)', en: 'Change of targets met (95 %)' },
  'web.answer.marginal.targets': { vi: 'Mục tiêu đổi rõ (điểm %)', en: 'Targets that clearly change (points)' },

  'web.answer.briefing': { vi: 'Tệp báo cáo', en: 'The file' },
  'web.answer.briefing.note': {
    vi: 'Đúng tệp đã lập khi ấy, không tính lại.',
    en: 'The very file that was made then; nothing is computed anew.',
  },
  'web.answer.briefing.zip': {
    vi: 'tệp .zip, mỗi kế hoạch một báo cáo',
    en: 'a .zip file, one briefing for each plan',
  },
} as const satisfies Record<string, Text>
