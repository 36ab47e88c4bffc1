import type { Text } from '../language.js'

/** What a briefing says of its method, its sources and how it is made again. */
export const BRIEFING_METHOD = {
  'briefing.method.paths': {
    vi: 'Mỗi mục tiêu được mô phỏng {paths} lần. Xác suất là tỷ lệ số lần mô phỏng mà mức phấn đấu đạt được vào năm đến hạn; sai số mô phỏng lớn nhất là {error} điểm phần trăm. Mọi kịch bản dùng chung các lần mô phỏng, nên chênh lệch giữa hai kịch bản là do chính sách, không do may rủi.',
    en: 'Each target is simulated on {paths} paths. A probability is the share of paths on which the level is reached in its year; the largest simulation error is {error} percentage points. All scenarios share their paths, so a difference between two is policy, not luck.',
  },
  'briefing.method.trend': {
    vi: 'Xu thế của mỗi chỉ tiêu học từ số liệu của tỉnh và từ hàng nghìn chuỗi số liệu ngắn của các nước, các địa phương. Ngân sách chỉ tác động qua phần hơn kém so với mức chi hiện nay, có tính giải ngân, độ trễ và hao mòn.',
    en: 'Trends are learnt from the province’s own figures and from thousands of short series of countries and regions. Money acts only through its difference from present spending, after disbursement, lag and depreciation.',
  },
  'briefing.method.accuracy': {
    vi: 'Kiểm nghiệm trên {questions} câu hỏi đã biết kết quả của {indicators} chỉ tiêu mà mô hình chưa từng thấy: sai số hiệu chuẩn bình quân {error} điểm phần trăm; khoảng 80 % chứa {c80} và khoảng 95 % chứa {c95} số liệu thực tế.',
    en: 'Tested on {questions} questions with known outcomes on {indicators} indicators that the model had not seen: mean calibration error {error} percentage points; the 80 % range held {c80} and the 95 % range {c95} of the actual figures.',
  },
  'briefing.method.table': {
    vi: 'Độ chính xác đã đo, theo nhóm câu hỏi',
    en: 'Measured accuracy, by kind of question',
  },
  'briefing.method.note': {
    vi: 'Điểm Brier càng nhỏ càng tốt: 0 là đoán đúng tất cả, 0,25 là đoán mò 50 %. Kiểm nghiệm trên chuỗi số liệu quốc tế và các địa phương; chưa có kiểm nghiệm riêng cho tỉnh này.',
    en: 'A smaller Brier score is better: 0 is always right, 0.25 is guessing 50 %. Tested on series of countries and regions; no test of this province alone exists yet.',
  },
  'briefing.method.col.80': { vi: 'Khoảng 80 % chứa', en: '80 % range held' },
  'briefing.method.col.95': { vi: 'Khoảng 95 % chứa', en: '95 % range held' },
  'briefing.method.col.error': { vi: 'Sai số hiệu chuẩn (điểm %)', en: 'Calibration error (points)' },
  'briefing.method.col.brier': { vi: 'Điểm Brier', en: 'Brier score' },
  'briefing.sources.plan': {
    vi: 'Văn bản kế hoạch: {title}{number}; {issuer}.',
    en: 'The plan: {title}{number}; {issuer}.',
  },
  'briefing.sources.number': { vi: ' (số {number}, ngày {issued})', en: ' (no. {number} of {issued})' },
  'briefing.sources.figures': { vi: 'Nguồn số liệu được dùng', en: 'Sources of the figures used' },
  'briefing.sources.evidence': {
    vi: 'Bằng chứng về tác động của kinh phí (lấy từ nơi khác)',
    en: 'Evidence of what money does (from elsewhere)',
  },
  'briefing.sources.none': {
    vi: 'Chưa có số liệu nào được dùng: không mục tiêu nào có chuỗi số liệu.',
    en: 'No figure is used: no target has a series.',
  },
  'briefing.col.source': { vi: 'Tài liệu', en: 'Document' },
  'briefing.col.publisher': { vi: 'Nơi công bố', en: 'Publisher' },
  'briefing.col.published': { vi: 'Ngày công bố', en: 'Published' },
  'briefing.col.measures': { vi: 'Số chỉ tiêu', en: 'Measures' },
  'briefing.col.author': { vi: 'Tác giả', en: 'Author' },
  'briefing.recipe.lead': {
    vi: 'Mọi con số trong báo cáo lấy từ một lần chạy. Chạy lại bằng lệnh dưới đây sẽ được đúng nội dung này.',
    en: 'Every number in this report is from one run. The command below makes the same content again.',
  },
  'briefing.recipe.table': { vi: 'Công thức lập báo cáo', en: 'Recipe of this report' },
  'briefing.recipe.col.name': { vi: 'Mục', en: 'Item' },
  'briefing.recipe.col.value': { vi: 'Giá trị', en: 'Value' },
  'briefing.recipe.run': { vi: 'Mã lần chạy', en: 'Run id' },
  'briefing.recipe.question': { vi: 'Mã băm của câu hỏi', en: 'Hash of the question' },
  'briefing.recipe.data': { vi: 'Mã băm của dữ liệu', en: 'Hash of the data' },
  'briefing.recipe.asOf': { vi: 'Số liệu đến ngày', en: 'Figures as of' },
  'briefing.recipe.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'briefing.recipe.scenario': { vi: 'Kịch bản', en: 'Scenario' },
  'briefing.recipe.against': { vi: 'So sánh với', en: 'Compared with' },
  'briefing.recipe.since': { vi: 'Lần chạy trước', en: 'Earlier run' },
  'briefing.recipe.boundary': { vi: 'Địa giới', en: 'Boundary' },
  'briefing.recipe.seed': { vi: 'Số khởi đầu ngẫu nhiên', en: 'Random seed' },
  'briefing.recipe.paths': { vi: 'Số lần mô phỏng', en: 'Paths' },
  'briefing.recipe.costPaths': { vi: 'Số lần mô phỏng khi tính chi phí', en: 'Paths for costs' },
  'briefing.recipe.engine': { vi: 'Phiên bản mô hình', en: 'Engine version' },
  'briefing.recipe.mark': { vi: 'Tính chất số liệu', en: 'Kind of figures' },
  'briefing.recipe.invalid': { vi: 'Phương án ngân sách', en: 'Budget' },
  'briefing.recipe.command': {
    vi: 'Lệnh lập lại (định dạng: docx, pdf, html hoặc pptx)',
    en: 'Command (format: docx, pdf, html or pptx)',
  },
  'briefing.recipe.note': {
    vi: 'Công thức lập báo cáo: lần chạy {run}; dữ liệu {data} đến ngày {asOf}; số khởi đầu {seed}; {paths} lần mô phỏng; phiên bản {engine}{mark}. Lập lại: {command}',
    en: 'Recipe: run {run}; data {data} as of {asOf}; seed {seed}; {paths} paths; engine {engine}{mark}. Repeat: {command}',
  },
} as const satisfies Record<string, Text>
