import type { Text } from '../language.js'

/** What is said of uncertainty: sensitivity, robust. */
export const STUDIES = {
  'cli.command.sensitivity': {
    vi: 'sensitivity <mục tiêu> [--scenario MÃ|TỆP.yaml] [--morris 20] [--sobol 1024] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: yếu tố bất định nào quyết định mục tiêu',
    en: 'sensitivity <target-id> [--scenario ID|FILE.yaml] [--morris 20] [--sobol 1024] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: which uncertainty decides a target',
  },
  'cli.command.robust': {
    vi: 'robust <kế hoạch> [phương án A] [phương án B] […] [--worlds W1,W2,…] [--target MÃ] [--satisfice 0.5] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: phương án nào vững trong mọi bối cảnh, và hỏng khi nào',
    en: 'robust <plan> [policy A] [policy B] […] [--worlds W1,W2,…] [--target ID] [--satisfice 0.5] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: which policy stands up in every world, and when it fails',
  },
  'studies.borrowed': {
    vi: 'Tác động của tiền lên chỉ tiêu không được đo tại tỉnh: là bằng chứng từ nơi khác hoặc giả định, nên kết quả về phần này chỉ đáng tin bằng các khoảng giá trị đã nhập (xem explain).',
    en: 'What money does to an indicator was not measured here: it is borrowed evidence from elsewhere or assumption, so what is said of it is as good as the ranges entered (see explain).',
  },
  'input.forecast': { vi: 'xu thế của “{indicator}”', en: 'trend of “{indicator}”' },
  'input.place': {
    vi: 'mức hiện tại của “{indicator}” (suy từ chuỗi thay thế)',
    en: 'present level of “{indicator}” (read off a stand-in)',
  },
  'input.standing': {
    vi: 'vị thế của tỉnh trong “{indicator}”, chưa kể chính sách',
    en: 'standing of the province in “{indicator}”, before policy',
  },
  'input.rivals': { vi: 'các tỉnh khác trong “{indicator}”', en: 'the other provinces in “{indicator}”' },
  'input.driver.value': { vi: '{driver} năm {year}', en: '{driver} in {year}' },
  'input.driver.growth': { vi: 'tốc độ tăng của {driver} (%/năm)', en: 'growth of {driver} (% a year)' },
  'input.delivery': { vi: '{part} của “{profile}”', en: '{part} of “{profile}”' },
  'input.delivery.disbursed': { vi: 'tỷ lệ giải ngân', en: 'share disbursed' },
  'input.delivery.congestion': { vi: 'độ nghẽn khi vốn tăng nhanh', en: 'congestion when money grows fast' },
  'input.delivery.efficiency': { vi: 'hiệu quả chi', en: 'efficiency' },
  'input.delivery.lag': { vi: 'độ trễ (năm)', en: 'lag (years)' },
  'input.delivery.depreciation': { vi: 'mức hao mòn mỗi năm', en: 'depreciation a year' },
  'input.response': {
    vi: '{part} trong tác động của “{programme}” đến “{indicator}”',
    en: '{part} of what “{programme}” does to “{indicator}”',
  },
  'input.response.best': { vi: 'mức cải thiện tốt nhất', en: 'best reachable' },
  'input.response.half': { vi: 'số tiền cho một nửa mức tốt nhất', en: 'money for half of the best' },
  'input.response.power': { vi: 'độ chậm lúc đầu', en: 'slowness of the start' },
  'input.response.elasticity': { vi: 'độ co giãn', en: 'elasticity' },
  'input.response.base': { vi: 'mức vốn nền', en: 'base of the stock' },
  'input.response.cost': { vi: 'đơn giá', en: 'unit cost' },
  'input.response.steepness': { vi: 'độ đắt dần', en: 'rise of the unit cost' },
  'input.spillover': { vi: 'lan tỏa từ “{from}” sang “{to}”', en: 'spillover from “{from}” to “{to}”' },
  'group.forecast': {
    vi: 'Xu thế của chỉ tiêu (dự báo từ số liệu)',
    en: 'Trend of the indicator (forecast from figures)',
  },
  'group.delivery': {
    vi: 'Giải ngân, hiệu quả, độ trễ của “{profile}”',
    en: 'Disbursement, efficiency and lag of “{profile}”',
  },
  'group.response': {
    vi: 'Tác động của “{programme}” đến “{indicator}”',
    en: 'What “{programme}” does to “{indicator}”',
  },
  'group.spillovers': { vi: 'Lan tỏa giữa các chỉ tiêu', en: 'Spillovers between indicators' },
  'group.rest': { vi: 'Mọi yếu tố còn lại ({n})', en: 'All other inputs ({n})' },
  'sensitivity.title': { vi: 'Yếu tố bất định nào quyết định {id}', en: 'Which uncertainty decides {id}' },
  'sensitivity.now': { vi: 'Khả năng đạt theo kịch bản: {p}', en: 'Probability under the scenario: {p}' },
  'sensitivity.not-assessable': {
    vi: 'Chưa đủ dữ liệu để đánh giá mục tiêu này, nên không có gì để phân tích.',
    en: 'There is not enough data to judge this target, so there is nothing to analyse.',
  },
  'sensitivity.observed': {
    vi: 'Kết quả đã công bố; không còn bất định.',
    en: 'The outturn is published; nothing is uncertain any more.',
  },
  'sensitivity.certain': {
    vi: 'Mục tiêu không phụ thuộc yếu tố bất định nào.',
    en: 'No input of the target is uncertain.',
  },
  'sensitivity.schedule': {
    vi: 'Mục tiêu hoàn thành theo tiến độ công việc: phân tích này chưa xét thời gian thực hiện.',
    en: 'A milestone hangs on its schedule: durations are not analysed here.',
  },
  'sensitivity.screen': {
    vi: 'Bước 1, sàng lọc Morris ({r} lượt): {n} yếu tố bất định; {inert} yếu tố không làm mục tiêu thay đổi ở lượt nào (chỉ số bằng 0).',
    en: 'Step 1, Morris screen ({r} trajectories): {n} uncertain inputs; {inert} moved the target on no trajectory (index 0).',
  },
  'sensitivity.input': { vi: 'Yếu tố', en: 'Input' },
  'sensitivity.on-value': { vi: 'Lên giá trị', en: 'On the value' },
  'sensitivity.on-attainment': { vi: 'Lên việc đạt', en: 'On attainment' },
  'sensitivity.screen-note': {
    vi: 'Ảnh hưởng trung bình (µ*) so với yếu tố mạnh nhất = 100. Dấu * : ảnh hưởng đổi nhiều tùy yếu tố khác (σ > µ*).',
    en: 'Mean influence (µ*), the strongest input = 100. A * marks an influence that varies with the others (σ > µ*).',
  },
  'sensitivity.more': { vi: '… và {n} yếu tố yếu hơn.', en: '… and {n} weaker inputs.' },
  'sensitivity.sobol': {
    vi: 'Bước 2, chỉ số Sobol’ ({n} điểm gốc), % phương sai, khoảng 95 %. “Riêng”: phần mất đi nếu biết chắc nhóm này. “Tổng”: phần còn lại nếu chỉ nhóm này chưa biết.',
    en: 'Step 2, Sobol’ indices ({n} base points), % of variance, 95 % intervals. “First”: what would go if this group were known. “Total”: what would stay if all but this group were known.',
  },
  'sensitivity.group': { vi: 'Nhóm yếu tố', en: 'Group of inputs' },
  'sensitivity.attainment-first': { vi: 'Đạt hay không: riêng', en: 'Attained: first' },
  'sensitivity.attainment-total': { vi: 'Đạt hay không: tổng', en: 'Attained: total' },
  'sensitivity.value-first': { vi: 'Giá trị: riêng', en: 'Value: first' },
  'sensitivity.value-total': { vi: 'Giá trị: tổng', en: 'Value: total' },
  'sensitivity.sum': { vi: 'Cộng các phần riêng', en: 'Sum of first' },
  'sensitivity.value-note': {
    vi: 'Giá trị xét ở năm mục tiêu, trên thang liên kết (logit hoặc log) của chỉ tiêu; thứ hạng và chỉ tiêu tính bằng công thức xét nguyên giá trị.',
    en: 'The value is that of the target’s year on the indicator’s link scale (logit or log); a rank or a computed figure as it is.',
  },
  'sensitivity.most': {
    vi: 'Lớn nhất: {group}. Biết chắc riêng phần này thì bất định về {what} giảm {share}.',
    en: 'Largest: {group}. Knowing it alone would take away {share} of the uncertainty of {what}.',
  },
  'sensitivity.what.attainment': { vi: 'việc đạt mục tiêu', en: 'attainment' },
  'sensitivity.what.value': { vi: 'giá trị chỉ tiêu', en: 'the value' },
  'sensitivity.constant.attainment': {
    vi: 'Việc đạt mục tiêu không đổi ở mọi điểm thử: không có gì để phân chia.',
    en: 'Attainment was the same at every point tried: there is nothing to share out.',
  },
  'sensitivity.constant.value': {
    vi: 'Giá trị không đổi ở mọi điểm thử: do kịch bản quyết định hoàn toàn.',
    en: 'The value was the same at every point tried: the scenario decides it.',
  },
  'sensitivity.too-few.attainment': {
    vi: 'Chưa đủ điểm để đọc các chỉ số của việc đạt mục tiêu: tăng --sobol gấp đôi.',
    en: 'Too few points to read the indices of attainment: double --sobol.',
  },
  'sensitivity.too-few.value': {
    vi: 'Chưa đủ điểm để đọc các chỉ số của giá trị: tăng --sobol gấp đôi.',
    en: 'Too few points to read the indices of the value: double --sobol.',
  },
  'sensitivity.baseline': {
    vi: 'Kịch bản cơ sở không thay đổi tiền, nên tác động của tiền chưa có gì để phân tích: hãy thêm --scenario.',
    en: 'The baseline changes no money, so there is nothing to say of what money does: name a --scenario.',
  },
  'robust.title': { vi: 'Phương án nào vững trong các bối cảnh', en: 'Which policy stands up in every world' },
  'robust.futures': {
    vi: '{worlds} bối cảnh × {paths} lần mô phỏng = {n} tương lai, tính ngang nhau: bối cảnh không có xác suất.',
    en: '{worlds} worlds × {paths} paths = {n} futures, all counted alike: worlds have no probability.',
  },
  'robust.of-all': {
    vi: 'Kết quả: số mục tiêu đạt, trong {judged} mục tiêu đánh giá được ở mọi bối cảnh. Đủ tốt: từ {threshold} mục tiêu.',
    en: 'Outcome: targets met, of {judged} that can be judged in every world. Good enough: {threshold} or more.',
  },
  'robust.of-target': {
    vi: 'Kết quả: {name} {goal} ({year}), {id}. Đủ tốt: đạt.',
    en: 'Outcome: {name} {goal} ({year}), {id}. Good enough: attained.',
  },
  'robust.left-out': {
    vi: '{n} mục tiêu chỉ đánh giá được ở một số bối cảnh nên không tính.',
    en: '{n} targets can be judged in some worlds only and are left out.',
  },
  'robust.policy': { vi: 'Phương án', en: 'Policy' },
  'robust.mean': { vi: 'Bình quân', en: 'Mean' },
  'robust.worst': { vi: '10 % tệ nhất', en: 'Worst 10 %' },
  'robust.satisficing': { vi: 'Đủ tốt', en: 'Good enough' },
  'robust.mean-regret': { vi: 'Tiếc bình quân', en: 'Mean regret' },
  'robust.tail-regret': { vi: 'Tiếc, 10 % tệ nhất', en: 'Regret, worst 10 %' },
  'robust.max-regret': { vi: 'Tiếc lớn nhất', en: 'Greatest regret' },
  'robust.regret-note': {
    vi: '“Tiếc”: kém phương án tốt nhất bao nhiêu trong cùng một tương lai. “10 % tệ nhất”: bình quân của 10 % tương lai tệ nhất (CVaR).',
    en: '“Regret”: distance to the best policy in the same future. “Worst 10 %”: mean over the worst tenth of futures (CVaR).',
  },
  'robust.by-world': { vi: 'Bình quân theo bối cảnh', en: 'Mean by world' },
  'robust.as-is': { vi: 'Bối cảnh như hiện nay', en: 'World as it is' },
  'robust.sturdiest': { vi: 'Đủ tốt nhiều nhất: {name}.', en: 'Good enough most often: {name}.' },
  'robust.fails.all': {
    vi: 'Khi nào phương án này đạt dưới {below} mục tiêu (dưới trung vị)? Xảy ra ở {share} trong {n} tương lai được xét.',
    en: 'When does it meet fewer than {below} targets (below its median)? That is so in {share} of the {n} futures searched.',
  },
  'robust.fails.target': {
    vi: 'Khi nào phương án này không đạt mục tiêu? Xảy ra ở {share} trong {n} tương lai được xét.',
    en: 'When does it miss the target? That is so in {share} of the {n} futures searched.',
  },
  'robust.box': {
    vi: '{i}. Khi {conditions}: không đạt ở {density} số tương lai như vậy; chiếm {coverage} mọi lần không đạt (độ phủ) và {mass} mọi tương lai.',
    en: '{i}. When {conditions}: it fails in {density} of such futures (density); they hold {coverage} of all failures (coverage) and {mass} of all futures.',
  },
  'robust.no-box': {
    vi: 'Không tìm thấy điều kiện nào làm việc không đạt dày lên rõ rệt (PRIM, kiểm tra trên nửa số tương lai để riêng). Có thể thử lại với --paths lớn hơn.',
    en: 'No conditions were found under which failures are clearly denser (PRIM, checked on futures held out). More --paths may find some.',
  },
  'robust.and': { vi: ' và ', en: ' and ' },
  'robust.below': { vi: '{name} dưới {value} (phân vị {q} %)', en: '{name} is below {value} ({q} % quantile)' },
  'robust.above': { vi: '{name} trên {value} (phân vị {q} %)', en: '{name} is above {value} ({q} % quantile)' },
  'robust.between': {
    vi: '{name} từ {low} đến {high} (phân vị {qLow}–{qHigh} %)',
    en: '{name} is between {low} and {high} ({qLow}–{qHigh} % quantiles)',
  },
  'robust.in-world': { vi: 'ở “{world}”', en: 'in “{world}”' },
  'robust.outside-world': { vi: 'không ở “{world}”', en: 'outside “{world}”' },
  'robust.policy-world-left': {
    vi: 'Phần bối cảnh ghi trong “{name}” không dùng ở đây: bối cảnh lấy từ --worlds.',
    en: 'The world part of “{name}” is not used here: worlds are those of --worlds.',
  },
  'robust.nothing': {
    vi: 'Không có mục tiêu nào đánh giá được ở mọi bối cảnh.',
    en: 'No target can be judged in every world.',
  },
} as const satisfies Record<string, Text>
