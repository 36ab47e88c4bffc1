import type { Text } from '../language.js'

/** What the commands around a server say: settings, backups, moving. */
export const OPERATIONS = {
  'cli.command.config': {
    vi: 'config check [--config TỆP.yaml] [--host ĐỊA_CHỈ] [--port CỔNG] [--store THƯ_MỤC|postgres://…] [--json]: cấu hình sẽ dùng và nguồn của từng giá trị',
    en: 'config check [--config FILE.yaml] [--host ADDRESS] [--port PORT] [--store DIR|postgres://…] [--json]: the settings that would be used and where each comes from',
  },
  'cli.command.backup': {
    vi: 'backup --out TỆP [--store THƯ_MỤC|postgres://…] [--config TỆP.yaml] [--json]: sao lưu toàn bộ kho dữ liệu',
    en: 'backup --out FILE [--store DIR|postgres://…] [--config FILE.yaml] [--json]: back the whole store up',
  },
  'cli.command.restore': {
    vi: 'restore <tệp> [--store THƯ_MỤC|postgres://…] [--config TỆP.yaml] [--json]: khôi phục bản sao lưu vào kho trống',
    en: 'restore <file> [--store DIR|postgres://…] [--config FILE.yaml] [--json]: bring a backup back into an empty store',
  },
  'cli.command.move': {
    vi: 'move --from THƯ_MỤC|postgres://… --to THƯ_MỤC|postgres://… [--json]: chuyển toàn bộ dữ liệu sang kho trống khác',
    en: 'move --from DIR|postgres://… --to DIR|postgres://… [--json]: bring everything into another, empty store',
  },
  'cli.command.migrate': {
    vi: 'migrate [--to PHIÊN_BẢN] [--force] [--store THƯ_MỤC|postgres://…] [--config TỆP.yaml] [--json]: nâng cấu trúc kho dữ liệu lên bản mới nhất, hoặc đưa về bản trước',
    en: 'migrate [--to VERSION] [--force] [--store DIR|postgres://…] [--config FILE.yaml] [--json]: bring the store up to date, or back to an earlier version',
  },
  'config.default': { vi: 'mặc định', en: 'default' },
  'config.unused': {
    vi: 'Các biến môi trường này không đặt gì: {names}',
    en: 'These environment variables set nothing: {names}',
  },
  'setup.problems': { vi: 'Số lỗi: {n}; không làm gì.', en: 'Problems: {n}; nothing was done.' },
  'backup.written': {
    vi: 'Đã sao lưu vào {file} và đọc lại toàn bộ: khớp',
    en: 'Backed up to {file}, read back whole: it agrees',
  },
  'backup.restored': {
    vi: 'Đã khôi phục vào {store}; số dòng và mã băm của mọi bảng đều khớp bản sao lưu',
    en: 'Restored into {store}; counts and hashes of every table agree with the backup',
  },
  'backup.moved': {
    vi: 'Đã chuyển từ {from} sang {to}; số dòng và mã băm của mọi bảng đều khớp. Kho cũ vẫn giữ nguyên.',
    en: 'Moved from {from} to {to}; counts and hashes of every table agree. The old store is as it was.',
  },
  'migrate.done': {
    vi: 'Cấu trúc kho {store}: phiên bản {from} → {to}',
    en: 'Store {store}: version {from} → {to}',
  },
} as const satisfies Record<string, Text>
