import type { Text } from '../language.js'

/** What `lotrinh optimise` says. */
export const OPTIMISE = {
  'cli.command.optimise': {
    vi: 'optimise <kế hoạch> [--objective expected|worst-group|shortfall|cvar] [--constraints TỆP.yaml] [--envelope TỶ_ĐỒNG] [--floor CT=%,…] [--cap CT=%,…] [--committed CT=TỶ,…] [--absorption CT=TỶ,…] [--growth %|CT=%,…] [--min-size CT=TỶ,…] [--capital TỪ-ĐẾN] [--keep %] [--hold CT,…] [--free CT,…] [--scenario MÃ|TỆP.yaml] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: phân bổ kinh phí tốt nhất trong các ràng buộc',
    en: 'optimise <plan> [--objective expected|worst-group|shortfall|cvar] [--constraints FILE.yaml] [--envelope AMOUNT] [--floor PROGRAMME=%,…] [--cap PROGRAMME=%,…] [--committed PROGRAMME=AMOUNT,…] [--absorption PROGRAMME=AMOUNT,…] [--growth %|PROGRAMME=%,…] [--min-size PROGRAMME=AMOUNT,…] [--capital LEAST-MOST] [--keep %] [--hold PROGRAMME,…] [--free PROGRAMME,…] [--scenario ID|FILE.yaml] [--paths 2000] [--seed 1] [--boundary old|successor] [--force] [--json]: the best allocation within constraints',
  },
  'optimise.progress': {
    vi: '{percent} % (Ctrl-C: dừng, giữ phương án tốt nhất)',
    en: '{percent} % (Ctrl-C: stop and keep the best)',
  },
  'optimise.interrupted': {
    vi: 'ĐÃ DỪNG GIỮA CHỪNG: đây là phương án tốt nhất tìm được đến lúc dừng.',
    en: 'INTERRUPTED: this is the best plan found until then.',
  },
  'optimise.nothing': {
    vi: 'Không có khoản kinh phí nào để phân bổ lại: chưa có căn cứ nào nói chương trình nào tác động đến mục tiêu của kế hoạch, hoặc kịch bản không có kinh phí.',
    en: 'There is no money to allocate: nothing known says that a programme moves a target of this plan, or the scenario has no money.',
  },
  'optimise.title': {
    vi: 'Phân bổ kinh phí {from}–{to}, {aim}',
    en: 'Allocation of {from}–{to}, {aim}',
  },
  'optimise.aim.expected': { vi: 'để đạt nhiều mục tiêu nhất', en: 'for the most targets met' },
  'optimise.aim.worst-group': { vi: 'để nhóm yếu nhất đạt cao nhất', en: 'for the weakest group of targets' },
  'optimise.aim.shortfall': { vi: 'để phần còn thiếu ít nhất', en: 'for the least expected shortfall' },
  'optimise.aim.cvar': {
    vi: 'để phần còn thiếu trong 20 % trường hợp xấu nhất là ít nhất',
    en: 'for the least shortfall in the worst 20 % of paths',
  },
  'optimise.start': { vi: 'Kịch bản', en: 'Scenario' },
  'optimise.recommended': { vi: 'Khuyến nghị', en: 'Proposed' },
  'optimise.year': { vi: 'Riêng {year}', en: 'In {year}' },
  'optimise.held': { vi: '{name} (giữ nguyên)', en: '{name} (held)' },
  'optimise.reserve': { vi: 'Chưa phân bổ', en: 'Unallocated' },
  'optimise.money': {
    vi: 'Tỷ đồng, giá hiện hành từng năm, cộng {from}–{to}; khi tổng chi khác trung vị thì mọi khoản tăng giảm theo cùng tỷ lệ.',
    en: 'Tỷ đồng, prices of each year, {from}–{to} together; where the envelope differs from its median all lines move with it.',
  },
  'optimise.met': {
    vi: 'Trong {n} mục tiêu mô phỏng, bình quân đạt {before} (± {beforeError}) theo kịch bản và {after} (± {afterError}) theo khuyến nghị: {change}.',
    en: 'Of {n} simulated targets {before} (± {beforeError}) are met on average in the scenario and {after} (± {afterError}) as proposed: {change}.',
  },
  'optimise.score': {
    vi: 'Điểm theo mục đích đã chọn (cao hơn là tốt hơn): {before} → {after}.',
    en: 'Score by the chosen objective (higher is better): {before} → {after}.',
  },
  'optimise.plan': { vi: 'Phương án, trên cùng các lần mô phỏng mới', en: 'Plan, on the same fresh paths' },
  'optimise.plan.scenario': { vi: 'Theo kịch bản', en: 'As the scenario' },
  'optimise.plan.proportional': { vi: 'Theo cơ cấu kịch bản cơ sở', en: "In the baseline's proportions" },
  'optimise.plan.last-year': { vi: 'Theo cơ cấu năm trước', en: "In last year's proportions" },
  'optimise.plan.equal': { vi: 'Chia đều', en: 'In equal parts' },
  'optimise.plan.linear': { vi: 'Quy hoạch tuyến tính', en: 'Linear programme' },
  'optimise.plan.search': { vi: 'Tìm kiếm, hoán đổi từng khoản', en: 'Search by swaps' },
  'optimise.plan.climb': { vi: 'Tìm kiếm theo độ dốc', en: 'Search by slopes' },
  'optimise.plan.counted': { vi: 'Hoán đổi, đếm từng lần mô phỏng', en: 'Search by swaps on counted paths' },
  'optimise.plan.chosen': { vi: '{name} (khuyến nghị)', en: '{name} (proposed)' },
  'optimise.met-column': { vi: 'Số mục tiêu đạt (± sai số)', en: 'Targets met (± error)' },
  'optimise.score-column': { vi: 'Điểm', en: 'Score' },
  'optimise.target': { vi: 'Mục tiêu thay đổi rõ', en: 'Target that really changes' },
  'optimise.before': { vi: 'Kịch bản', en: 'Scenario' },
  'optimise.after': { vi: 'Khuyến nghị', en: 'Proposed' },
  'optimise.more': { vi: 'và {n} mục tiêu khác (xem --json)', en: 'and {n} more (see --json)' },
  'optimise.shadow': {
    vi: 'Giá bóng: thêm 10 tỷ đồng ({payer}) trong một năm làm điểm tăng, theo quy hoạch tuyến tính quanh kịch bản: {list}.',
    en: 'Shadow prices: what 10 tỷ đồng more ({payer}) in one year add to the score, by the linear programme around the scenario: {list}.',
  },
  'optimise.luck': {
    vi: 'Trên các lần mô phỏng dùng để tìm, điểm thay đổi {promised}; trên các lần mô phỏng mới, {found}: hứa hơn thực {gap}.',
    en: 'On the paths of the search the score changes by {promised}, on fresh paths by {found}: {gap} was luck.',
  },
  'optimise.promise': {
    vi: 'Từ phương án này, quy hoạch tuyến tính còn hứa thêm nhiều nhất {value}; chỉ là cận trên khi tác động không hình chữ S và không tính theo xác suất.',
    en: 'From this plan a linear programme promises at most {value} more; a bound only without S-shaped responses or probabilities.',
  },
  'optimise.binding': { vi: 'Ràng buộc đang chặn: {list}.', en: 'Binding constraints: {list}.' },
  'optimise.binding-none': {
    vi: 'Ngoài tổng mức kinh phí, không ràng buộc nào chặn.',
    en: 'Nothing binds but the envelope.',
  },
  'optimise.zero': {
    vi: 'Số chương trình còn dưới một phần mười mức của kịch bản: {n}. Mô hình chỉ thấy các mục tiêu đánh giá được: hãy đặt mức sàn (--keep, --floor) cho việc không thể cắt.',
    en: 'Programmes that keep less than a tenth of what the scenario gives: {n}. The model sees only targets it can judge: set floors (--keep, --floor) for what cannot be cut.',
  },
  'optimise.left-out': {
    vi: 'Không tính {n} mục tiêu mà phép tìm chưa theo được: tỷ trọng vốn của doanh nghiệp, xã hội khi kịch bản giữ vốn ấy cố định (không đối ứng theo vốn của tỉnh), hoặc phép tính trên dự báo mà tiền còn tác động bằng cách khác ({list}).',
    en: 'Not counted, {n} targets that the search does not follow: shares of firms’ and society’s money where the scenario holds that money fixed (it does not match the province’s), or arithmetic on a forecast that money moves in another way too ({list}).',
  },
  'optimise.borrowed': {
    vi: 'Tác động của tiền là bằng chứng vay mượn: lấy từ nơi khác hoặc theo ý kiến chuyên môn, chưa đo ở tỉnh này (xem explain). Đây là gợi ý để thảo luận, không phải dự toán.',
    en: 'What money does is borrowed evidence: from elsewhere or by judgement, never measured in this province (see explain). A proposal to discuss, not a budget.',
  },
} as const satisfies Record<string, Text>
