import type { Text } from '../language.js'

/** Explanations and charts. */
export const EXPLANATIONS = {
  'explain.title': { vi: 'Giải thích {id}', en: 'Explanation of {id}' },
  'explain.promise': { vi: 'Lời hứa', en: 'Promise' },
  'explain.source': { vi: 'Nguồn: {file}, dòng {line}', en: 'Source: {file}, line {line}' },
  'explain.definition': { vi: 'Định nghĩa được dùng', en: 'Definition used' },
  'explain.observations': { vi: 'Số liệu', en: 'Observations' },
  'explain.none': { vi: '(không có)', en: '(none)' },
  'explain.used': { vi: 'dùng', en: 'used' },
  'explain.unused': { vi: 'không dùng', en: 'not used' },
  'explain.proxy': { vi: 'Chuỗi thay thế', en: 'Proxy' },
  'explain.prior': { vi: 'Tiên nghiệm', en: 'Prior' },
  'explain.engine': { vi: 'Cách dự báo', en: 'Forecast' },
  'explain.engine.network': {
    vi: 'Mạng học chéo từ hàng nghìn chuỗi ngắn (docs/network-card.md; độ chính xác đã đo: docs/accuracy.md)',
    en: 'Network learnt across thousands of short series (docs/network-card.md; measured accuracy: docs/accuracy.md)',
  },
  'explain.engine.components': {
    vi: 'Tổ hợp các mô hình thống kê cho số tiền (docs/model.md, mục 7)',
    en: 'Combination of statistical components for amounts (docs/model.md, section 7)',
  },
  'explain.engine.pooled-drift': {
    vi: 'Trôi gộp với tiên nghiệm của nhóm chỉ tiêu (docs/model.md, mục 3)',
    en: 'Pooled drift with the prior of its family (docs/model.md, section 3)',
  },
  'explain.engine.history': {
    vi: 'Dữ liệu vào: {n} số liệu, {first}–{last}; thang liên kết: {link}',
    en: 'Input: {n} figures, {first}–{last}; link scale: {link}',
  },
  'explain.engine.place': {
    vi: 'Đưa chuỗi thay thế về tỉnh: dịch {shift}, độ phân tán {spread} (thang liên kết)',
    en: 'Stand-in moved to the province: shift {shift}, spread {spread} (link scale)',
  },
  'explain.engine.paths': {
    vi: 'Các năm của một kịch bản gắn với nhau: λ = {lasting} (docs/model.md, mục 5)',
    en: 'Years of one path hang together: λ = {lasting} (docs/model.md, section 5)',
  },
  'explain.field': {
    vi: 'Cả bảng xếp hạng năm {year}; mô phỏng {n} đơn vị',
    en: 'The whole table of {year}; {n} units simulated',
  },
  'explain.random-walk': {
    vi: 'Trôi gộp không hơn bước ngẫu nhiên khi kiểm nghiệm, nên độ trôi tiên nghiệm bằng 0',
    en: 'The pooled drift did not beat the random walk out of fold, so the prior drift is 0',
  },
  'explain.identity': { vi: 'Phép tính', en: 'Arithmetic' },
  'explain.identity.formula': { vi: '{formula}, theo kịch bản {scenario}', en: '{formula}, under scenario {scenario}' },
  'driver.total-expenditure': { vi: 'Tổng chi ngân sách địa phương', en: 'Total local expenditure' },
  'driver.grdp': { vi: 'GRDP của địa bàn', en: 'GRDP of the territory' },
  'driver.population': { vi: 'Dân số', en: 'Population' },
  'driver.price-level': { vi: 'Mức giá', en: 'Price level' },
  'explain.doubt': { vi: 'Sự không chắc chắn đến từ đâu', en: 'Where the doubt comes from' },
  'explain.doubt.data': {
    vi: '{share} từ dự báo chuỗi số liệu đang có',
    en: '{share} from the forecast of the figures at hand',
  },
  'explain.doubt.prior': {
    vi: '{share} từ giả định đưa chuỗi thay thế về tỉnh',
    en: '{share} from assumptions that move a stand-in series to the province',
  },
  'explain.doubt.judgement': {
    vi: '{share} từ đánh giá về giải ngân và hiệu quả chi (bằng chứng mượn, không đo tại tỉnh)',
    en: '{share} from judgements on delivery and response to money (borrowed, not measured in the province)',
  },
  'explain.quantiles': { vi: 'Phân vị năm {year}', en: 'Quantiles in {year}' },
  'explain.verdict': { vi: 'Kết luận', en: 'Verdict' },
  'explain.cross-checks': {
    vi: 'Đối chiếu theo cách chính thức (tất định)',
    en: 'Official cross-checks (deterministic)',
  },
  'explain.required': {
    vi: 'Tăng trưởng cần: {required}; thực tế: {actual}',
    en: 'Growth required: {required}; actual: {actual}',
  },
  'explain.escap': {
    vi: 'ESCAP: đường xu thế cho {predicted}, {reading}',
    en: 'ESCAP anticipated progress: the line gives {predicted}, {reading}',
  },
  'escap.on-track': { vi: 'đúng tiến độ', en: 'on track' },
  'escap.accelerate': { vi: 'phải tăng tốc', en: 'has to accelerate' },
  'escap.reverse': { vi: 'đang đi ngược', en: 'moving the wrong way' },
  'explain.raise': { vi: 'Điều gì nâng mức bằng chứng', en: 'What would raise the grade' },
  'explain.recipe': { vi: 'Công thức lặp lại', en: 'Recipe' },
  'explain.note': { vi: 'Ghi chú', en: 'Note' },
  'chart.history': { vi: 'đã công bố', en: 'published' },
  'chart.median': { vi: 'trung vị', en: 'median' },
  'chart.band50': { vi: '1/2 số kịch bản', en: '1 in 2 paths' },
  'chart.band90': { vi: '9/10 số kịch bản', en: '9 in 10 paths' },
  'chart.target': { vi: 'mục tiêu', en: 'target' },
  'chart.proxy': { vi: 'chuỗi thay thế', en: 'stand-in series' },
  'chart.sources': { vi: 'Nguồn: {list}', en: 'Sources: {list}' },
  'chart.caption': {
    vi: 'Khoảng 9/10 kịch bản mô phỏng nằm trong dải ngoài; 1/10 nằm ngoài. Chưa gồm sai số mô hình và cú sốc chính sách. Mức bằng chứng {grade}.',
    en: 'About 9 in 10 simulated paths stay inside the outer band; 1 in 10 do not. Model error and policy shocks are left out. Evidence grade {grade}.',
  },
} as const satisfies Record<string, Text>
