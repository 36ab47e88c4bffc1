import type { Text } from '../language.js'

/** What the command line says. */
export const COMMANDS = {
  'cli.usage': {
    vi: 'Cách dùng: lotrinh <lệnh> [tham số] [--lang vi|en] [--data THƯ_MỤC]',
    en: 'Usage: lotrinh <command> [arguments] [--lang vi|en] [--data DIR]',
  },
  'cli.command.targets': {
    vi: 'targets [--plan MÃ] [--json]: các mục tiêu đã chép từ kế hoạch',
    en: 'targets [--plan ID] [--json]: targets transcribed from the plans',
  },
  'cli.command.tasks': { vi: 'tasks [--plan MÃ] [--json]: các nhiệm vụ', en: 'tasks [--plan ID] [--json]: tasks' },
  'cli.command.money': {
    vi: 'money [--plan MÃ] [--json]: các quy định về kinh phí',
    en: 'money [--plan ID] [--json]: money statements',
  },
  'cli.command.duties': {
    vi: 'duties [--plan MÃ] [--json]: các nghĩa vụ báo cáo',
    en: 'duties [--plan ID] [--json]: reporting duties',
  },
  'cli.command.project': {
    vi: 'project <kế hoạch> [--scenario MÃ|TỆP.yaml [--force]] [--paths 10000] [--seed 1] [--json | --csv] [--chart THƯ_MỤC] [--boundary old|successor]: khả năng đạt từng mục tiêu',
    en: 'project <plan> [--scenario ID|FILE.yaml [--force]] [--paths 10000] [--seed 1] [--json | --csv] [--chart DIR] [--boundary old|successor]: probability of every target',
  },
  'cli.command.export': {
    vi: 'export <kế hoạch> --table attainments|projections|draws --format csv|arrow|parquet --out TỆP|- [--targets MÃ,MÃ] [--scenario MÃ|TỆP.yaml [--force]] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: xuất kết quả thành bảng cho công cụ khác đọc',
    en: 'export <plan> --table attainments|projections|draws --format csv|arrow|parquet --out FILE|- [--targets ID,ID] [--scenario ID|FILE.yaml [--force]] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: results as a table for other tools to read',
  },
  'export.done': {
    vi: 'Đã xuất bảng {table}: {rows} dòng, {bytes} byte, vào {out}',
    en: 'Wrote table {table}: {rows} rows, {bytes} bytes, to {out}',
  },
  'export.recipe': {
    vi: 'Lặp lại: lotrinh export {plan} --table {table} --format {format} --out {out}{targets} --paths {paths} --seed {seed} --boundary {boundary}{scenario}  (phiên bản {engine}, dữ liệu {data}, tính đến {asOf})',
    en: 'Repeat: lotrinh export {plan} --table {table} --format {format} --out {out}{targets} --paths {paths} --seed {seed} --boundary {boundary}{scenario}  (engine {engine}, data {data}, as of {asOf})',
  },
  'cli.command.explain': {
    vi: 'explain <mục tiêu> [--scenario MÃ|TỆP.yaml [--force]] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: nguồn gốc từng con số',
    en: 'explain <target-id> [--scenario ID|FILE.yaml [--force]] [--paths 10000] [--seed 1] [--boundary old|successor] [--json]: where every number comes from',
  },
  'cli.command.forecast': {
    vi: 'forecast --input TỆP.jsonl --output TỆP.jsonl [--levels 0.8,0.95] [--seed 1] [--strict] [--json]: dự báo từng chuỗi số liệu năm',
    en: 'forecast --input FILE.jsonl --output FILE.jsonl [--levels 0.8,0.95] [--seed 1] [--strict] [--json]: forecast each yearly series',
  },
  'cli.command.attain': {
    vi: 'attain --questions TỆP.csv --output TỆP.csv [--strict] [--json]: xác suất đạt từng mục tiêu',
    en: 'attain --questions FILE.csv --output FILE.csv [--strict] [--json]: probability of reaching each target',
  },
  'cli.command.serve': {
    vi: 'serve [--host 127.0.0.1] [--port 8057]: máy chủ API, chạy đến khi dừng (Ctrl+C)',
    en: 'serve [--host 127.0.0.1] [--port 8057]: the API, until it is stopped (Ctrl+C)',
  },
  'cli.serving': {
    vi: 'Đang phục vụ tại {address}/api/v1 (mô tả: {address}/api/docs); dừng bằng Ctrl+C',
    en: 'Serving at {address}/api/v1 (described at {address}/api/docs); Ctrl+C stops it',
  },
  'stream.progress': { vi: '{percent} %, {rows} dòng', en: '{percent} %, {rows} rows' },
  'stream.done': {
    vi: 'Đã trả lời {answered} dòng, {bad} dòng lỗi; kết quả ở {output}',
    en: 'Answered {answered} rows, {bad} bad rows; the answers are in {output}',
  },
  'stream.stopped': {
    vi: 'Dừng ở dòng lỗi đầu tiên; không ghi kết quả nào.',
    en: 'Stopped at the first bad row; nothing was written.',
  },
  'cli.problems': { vi: 'Dữ liệu có {n} lỗi; không nạp gì.', en: 'The data have {n} problems; nothing was loaded.' },
  'cli.recipe': {
    vi: 'Lặp lại: lotrinh project {plan} --paths {paths} --seed {seed} --boundary {boundary}{scenario}  (phiên bản {engine}, dữ liệu {data}, tính đến {asOf})',
    en: 'Repeat: lotrinh project {plan} --paths {paths} --seed {seed} --boundary {boundary}{scenario}  (engine {engine}, data {data}, as of {asOf})',
  },
  'cli.charts': { vi: 'Đã ghi {n} biểu đồ vào {dir}', en: 'Wrote {n} charts to {dir}' },
} as const satisfies Record<string, Text>
