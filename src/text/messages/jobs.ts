import type { Text } from '../language.js'

/** Words of studies and workers. */
export const JOBS = {
  'cli.command.study': {
    vi: 'study <study.yaml> --out TỆP.parquet [--workers 1] [--store THƯ_MỤC|postgres://…] [--config TỆP.yaml] [--json]: nhiều kế hoạch × kịch bản × bối cảnh trong một bộ dữ liệu; chạy tiếp được nếu bị ngắt',
    en: 'study <study.yaml> --out FILE.parquet [--workers 1] [--store FOLDER|postgres://…] [--config FILE.yaml] [--json]: plans × scenarios × worlds in one data set; goes on where it was interrupted',
  },
  'cli.command.worker': {
    vi: 'worker [--concurrency 1] [--config TỆP.yaml]: làm việc cho máy chủ qua PostgreSQL (DATABASE_URL), chạy đến khi dừng',
    en: 'worker [--concurrency 1] [--config FILE.yaml]: works for servers through PostgreSQL (DATABASE_URL), until it is stopped',
  },
  'study.progress': { vi: '{percent} %, {rows}/{of} lượt chạy', en: '{percent} %, {rows}/{of} runs' },
  'study.done': { vi: 'Đã ghi {rows} dòng vào {out}', en: 'Wrote {rows} rows to {out}' },
  'worker.ready': {
    vi: 'Sẵn sàng nhận việc, {n} việc cùng lúc; dừng bằng Ctrl+C',
    en: 'Ready to work, {n} at a time; Ctrl+C stops it',
  },
} as const satisfies Record<string, Text>
