import type { Text } from './language.js'

/** What can be wrong with the settings of a server, with its store and its backups, and what it cannot do now. */
export const OPERATION_ERRORS = {
  STORE_IN_USE: {
    vi: 'Kho dữ liệu "{id}" đang được tiến trình {pid} sử dụng; hãy dừng tiến trình đó hoặc yêu cầu chính máy chủ ấy sao lưu',
    en: 'Store "{id}" is in use by process {pid}; stop it, or ask that server itself for the backup',
  },
  STORE_NOT_EMPTY: {
    vi: 'Kho dữ liệu nhận không trống: bảng "{table}" đã có dữ liệu; không ghi gì',
    en: 'The receiving store is not empty: table "{table}" holds rows; nothing was stored',
  },
  STORE_BUSY: {
    vi: 'Kho dữ liệu đang có {n} kết nối khác; hãy dừng mọi máy chủ và tiến trình tính toán trước',
    en: 'The store has {n} other connections; stop every server and worker first',
  },
  STORE_NEWER: {
    vi: 'Kho dữ liệu do phiên bản mới hơn tạo ra; hãy nâng cấp trước',
    en: 'The store was made by a newer version; upgrade first',
  },
  MIGRATION_LOSES: {
    vi: '"{id}" sẽ mất {n} dòng; hãy sao lưu rồi thêm --force',
    en: '"{id}" would lose {n} rows; back up, then add --force',
  },
  STORE_UNREACHABLE: { vi: 'Không mở được kho dữ liệu {id}', en: 'Store {id} cannot be opened' },
  STORE_UNKNOWN: { vi: 'Không có kho dữ liệu ở "{id}"', en: 'There is no store at "{id}"' },
  BACKUP_DAMAGED: {
    vi: 'Bản sao lưu bị hỏng hoặc thiếu ({at}); không ghi gì',
    en: 'The backup is damaged or cut off ({at}); nothing was stored',
  },
  BACKUP_UNKNOWN: {
    vi: 'Tệp không phải bản sao lưu mà phiên bản này đọc được',
    en: 'The file is not a backup this version can read',
  },
  BACKUP_NEWER: {
    vi: 'Bản sao lưu do phiên bản mới hơn tạo ra; hãy nâng cấp trước',
    en: 'The backup was made by a newer version; upgrade first',
  },
  BACKUP_DIFFERS: {
    vi: 'Đọc lại bảng "{table}" không khớp bản sao lưu; không ghi gì',
    en: 'Table "{table}" read back differs from the backup; nothing was stored',
  },
  FILE_UNWRITABLE: { vi: 'Không ghi được tệp', en: 'The file cannot be written' },
  SETTINGS_EXCLUDE: {
    vi: 'Chỉ được đặt một trong hai: {id}',
    en: 'Only one of the two may be set: {id}',
  },
  BODY_TOO_LARGE: {
    vi: 'Nội dung gửi lên quá lớn',
    en: 'The body of the request is too large',
  },
  BODY_TYPE_UNKNOWN: {
    vi: 'Không nhận kiểu nội dung này',
    en: 'Bodies of this type are not taken',
  },
  BODY_NOT_JSON: { vi: 'Nội dung gửi lên không phải JSON hợp lệ', en: 'The body of the request is not valid JSON' },
  TOO_MANY_REQUESTS: {
    vi: 'Quá nhiều yêu cầu (tối đa {most} trong một phút); hãy thử lại sau {seconds} giây',
    en: 'Too many requests (at most {most} a minute); try again in {seconds} s',
  },
  TOO_MANY_QUESTIONS: {
    vi: 'Đang có {n} câu hỏi của bạn chưa trả lời xong (tối đa {most}); hãy chờ hoặc hủy bớt',
    en: '{n} of your questions are still being answered (at most {most}); wait, or cancel some',
  },
  SERVER_BUSY: {
    vi: 'Máy chủ đang quá tải; yêu cầu chưa được thực hiện, hãy thử lại sau {seconds} giây',
    en: 'The server is overloaded; nothing was done, try again in {seconds} s',
  },
  SERVER_STOPPING: {
    vi: 'Máy chủ đang dừng; yêu cầu chưa được thực hiện, hãy thử lại sau {seconds} giây',
    en: 'The server is stopping; nothing was done, try again in {seconds} s',
  },
} as const satisfies Record<string, Text>
