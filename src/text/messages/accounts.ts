import type { Text } from '../language.js'

/** What is said about accounts at the command line. */
export const ACCOUNTS = {
  'cli.command.account': {
    vi: 'account add|list|disable|password [tên] [--role viewer|analyst|approver|admin] [--territories MÃ,MÃ] [--store THƯ_MỤC|postgres://…] [--config TỆP] [--json]: tài khoản của máy chủ; mật khẩu được hỏi hoặc đọc từ đầu vào chuẩn',
    en: 'account add|list|disable|password [name] [--role viewer|analyst|approver|admin] [--territories ID,ID] [--store DIR|postgres://…] [--config FILE] [--json]: accounts of the server; the password is asked for, or read from standard input',
  },
  'account.ask': { vi: 'Mật khẩu (từ 12 ký tự): ', en: 'Password (12 characters or more): ' },
  'account.ask.again': { vi: 'Nhập lại mật khẩu: ', en: 'Password again: ' },
  'account.added': { vi: 'Đã tạo tài khoản "{name}"', en: 'Made account "{name}"' },
  'account.disabled': {
    vi: 'Đã khóa tài khoản "{name}"; mọi phiên và mã truy cập của tài khoản đã chấm dứt',
    en: 'Disabled account "{name}"; its sessions and tokens have ended',
  },
  'account.password': {
    vi: 'Đã đổi mật khẩu của tài khoản "{name}"; mọi phiên của tài khoản đã chấm dứt',
    en: 'Changed the password of account "{name}"; its sessions have ended',
  },
  'account.none': { vi: 'Chưa có tài khoản nào.', en: 'There are no accounts yet.' },
  'account.column.name': { vi: 'tên', en: 'name' },
  'account.column.role': { vi: 'vai trò', en: 'role' },
  'account.column.territories': { vi: 'địa bàn', en: 'territories' },
  'account.column.state': { vi: 'trạng thái', en: 'state' },
  'account.all': { vi: 'tất cả', en: 'all' },
  'account.live': { vi: 'đang dùng', en: 'enabled' },
  'account.locked': { vi: 'đã khóa', en: 'disabled' },
} as const satisfies Record<string, Text>
