import type { Text } from './language.js'

/** What can be wrong with a workbook or a table that somebody hands in. */
export const INTAKE_ERRORS = {
  FILE_TOO_LARGE: { vi: 'Tệp "{file}" quá lớn, không được đọc', en: 'File "{file}" is too large and was not read' },
  FILE_TYPE_WRONG: {
    vi: 'Tệp "{file}" không phải bảng tính .xlsx hay bảng .csv, hoặc nội dung không đúng với đuôi tệp; hãy lưu lại thành .xlsx',
    en: 'File "{file}" is neither an .xlsx workbook nor a .csv table, or its content is not what its name says; save it as .xlsx',
  },
  FILE_PROTECTED: {
    vi: 'Tệp "{file}" có mật khẩu; hãy bỏ mật khẩu rồi nộp lại',
    en: 'File "{file}" is protected by a password; remove it and hand the file in again',
  },
  FILE_MACROS: {
    vi: 'Tệp "{file}" có macro nên bị từ chối; hãy lưu lại thành .xlsx không có macro',
    en: 'File "{file}" holds macros and is refused; save it as .xlsx without them',
  },
  FILE_LINKS: {
    vi: 'Tệp "{file}" lấy số từ tệp khác nên bị từ chối; hãy chép thành giá trị',
    en: 'File "{file}" takes figures from another file and is refused; paste them as values',
  },
  FILE_BOMB: {
    vi: 'Tệp "{file}" khi giải nén lớn bất thường nên bị từ chối',
    en: 'File "{file}" unpacks to an unusual size and is refused',
  },
  FILE_DAMAGED: {
    vi: 'Tệp "{file}" bị hỏng, bị cắt cụt hoặc rỗng',
    en: 'File "{file}" is damaged, cut short or empty',
  },
  SHEETS_TOO_MANY: { vi: 'Tệp "{file}" có quá nhiều trang tính', en: 'File "{file}" has too many sheets' },
  SHEET_TOO_LARGE: {
    vi: 'Trang tính "{sheet}" của tệp "{file}" quá lớn, đến ô {cell}',
    en: 'Sheet "{sheet}" of file "{file}" is too large: it goes to cell {cell}',
  },
  TABLE_NONE: {
    vi: 'Không tìm thấy bảng nào có tiêu đề cột được biết',
    en: 'No table with known column headings was found',
  },
  CELL_EMPTY: { vi: 'Ô này phải có nội dung', en: 'This cell must not be empty' },
  NUMBER_UNREADABLE: { vi: 'Ô này không phải là số', en: 'This cell is not a number' },
  NUMBER_AMBIGUOUS: {
    vi: 'Không rõ dấu chấm hay dấu phẩy ở đây là dấu thập phân; hãy nhập thành số hoặc viết rõ hơn',
    en: 'It cannot be told whether the mark separates decimals or thousands; enter a number or write it out',
  },
  YEAR_UNREADABLE: { vi: 'Ô này không phải là năm dùng được', en: 'This cell is not a year that can be used' },
  DAY_UNREADABLE: {
    vi: 'Ô này không phải là ngày (năm-tháng-ngày hoặc ngày/tháng/năm)',
    en: 'This cell is not a day (year-month-day or day/month/year)',
  },
  CELL_FORMULA_EMPTY: {
    vi: 'Ô này là công thức chưa có giá trị lưu kèm; hãy mở, tính và lưu lại tệp, hoặc chép thành giá trị',
    en: 'This cell is a formula without a stored value; open, calculate and save the file, or paste it as a value',
  },
  MONEY_UNIT: {
    vi: 'Bảng kinh phí phải nói rõ đơn vị tiền',
    en: 'A table of money must say in which unit it is',
  },
  INTAKE_TOO_LONG: {
    vi: 'Tệp thay đổi quá nhiều mục trong một lần; hãy chia thành nhiều tệp',
    en: 'The file changes too many items at a time; split it into several files',
  },
  PREVIEW_STALE: {
    vi: 'Số liệu đã thay đổi sau khi xem trước; hãy xem lại bản mới trước khi chấp nhận',
    en: 'The figures have changed since the preview; look at the new one before accepting',
  },
  SERVER_SAYS: { vi: 'Máy chủ trả lời', en: 'The server answers' },
  INTAKE_PROBLEMS: {
    vi: 'Tệp còn {n} ô chưa dùng được nên chưa được lưu',
    en: 'The file still has {n} cells that cannot be used, so nothing was stored',
  },
} as const satisfies Record<string, Text>
