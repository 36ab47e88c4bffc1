import { ACCOUNT_ERRORS } from './account-errors.js'
import { FORMULA_ERRORS } from './formula-errors.js'
import { INTAKE_ERRORS } from './intake-errors.js'
import { JOB_ERRORS } from './job-errors.js'
import { fill, type Language, type Text } from './language.js'
import { OPERATION_ERRORS } from './operation-errors.js'
import { SERVER_ERRORS } from './server-errors.js'

/**
 * The catalogue of everything that can be wrong with input: code → sentence in both languages.
 * Facts common to all: `got` (what was found) and `allowed` (what would have been right), with the unit inside them.
 */
export const ERRORS = {
  FILE_MISSING: { vi: 'Thiếu tệp dữ liệu', en: 'Data file is missing' },
  FILE_ENCODING: { vi: 'Tệp không phải văn bản UTF-8', en: 'File is not UTF-8 text' },
  FILE_SYNTAX: { vi: 'Tệp sai cú pháp', en: 'File has a syntax error' },
  TEXT_NOT_NFC: { vi: 'Chữ có dấu chưa ở dạng dựng sẵn (NFC)', en: 'Accented text is not in composed form (NFC)' },
  TEXT_UNSEEN: {
    vi: 'Trường "{field}" không có chữ nào nhìn thấy được',
    en: 'Nothing of the field "{field}" can be seen',
  },
  COLUMN_UNKNOWN: { vi: 'Tên cột không được biết', en: 'Unknown column' },
  COLUMN_TWICE: { vi: 'Cột đứng hai lần', en: 'Column stands twice' },
  COLUMN_MISSING: { vi: 'Thiếu cột', en: 'Column is missing' },
  FIELD_MISSING: { vi: 'Thiếu trường "{field}"', en: 'Field "{field}" is missing' },
  FIELD_UNKNOWN: { vi: 'Trường "{field}" không được biết', en: 'Unknown field "{field}"' },
  FIELD_TYPE: { vi: 'Trường "{field}" sai kiểu', en: 'Field "{field}" has the wrong type' },
  FIELD_FORMAT: { vi: 'Trường "{field}" sai định dạng', en: 'Field "{field}" has the wrong format' },
  VALUE_NOT_ALLOWED: { vi: 'Giá trị của "{field}" không được phép', en: 'Value of "{field}" is not allowed' },
  VALUE_OUT_OF_RANGE: { vi: 'Giá trị của "{field}" nằm ngoài khoảng', en: 'Value of "{field}" is out of range' },
  VALUE_MISSING: {
    vi: 'Phép so sánh "{comparator}" cần giá trị',
    en: 'Comparator "{comparator}" needs a value',
  },
  RANGE_EMPTY: { vi: 'Khoảng giá trị bị ngược', en: 'Range runs backwards' },
  ID_DUPLICATE: { vi: 'Mã "{id}" đã có ở {first}', en: 'Id "{id}" already stands at {first}' },
  INDICATOR_UNKNOWN: { vi: 'Chỉ tiêu "{id}" không có trong danh mục', en: 'Indicator "{id}" is not in the catalogue' },
  TERRITORY_UNKNOWN: { vi: 'Địa bàn "{id}" không có trong danh mục', en: 'Territory "{id}" is not in the catalogue' },
  AGENCY_UNKNOWN: { vi: 'Cơ quan "{id}" không có trong danh mục', en: 'Agency "{id}" is not in the catalogue' },
  SOURCE_UNKNOWN: { vi: 'Nguồn "{id}" không có trong danh mục', en: 'Source "{id}" is not in the list' },
  GROUP_UNKNOWN: { vi: 'Nhóm "{id}" không có trong kế hoạch', en: 'Group "{id}" is not in the plan' },
  TARGET_UNKNOWN: { vi: 'Mục tiêu "{id}" không có', en: 'Target "{id}" does not exist' },
  TARGET_NOT_SIMULATED: { vi: 'Mục tiêu "{id}" không được mô phỏng', en: 'Target "{id}" is not simulated' },
  TABLE_TOO_LONG: { vi: 'Bảng "{id}" có quá nhiều dòng', en: 'Table "{id}" has too many rows' },
  TASK_UNKNOWN: {
    vi: 'Nhiệm vụ, nghĩa vụ hoặc mốc hoàn thành "{id}" không có trong kế hoạch',
    en: 'Task, duty or milestone "{id}" is not in the plan',
  },
  PROGRAMME_UNKNOWN: {
    vi: 'Chương trình chi "{id}" không có trong danh mục',
    en: 'Programme "{id}" is not in the catalogue',
  },
  ENVELOPE_EXCEEDED: {
    vi: 'Kịch bản "{id}" chi vượt tổng mức vốn năm {year}',
    en: 'Scenario "{id}" spends more than its envelope in {year}',
  },
  MATCH_OF_NOTHING: {
    vi: 'Vốn đối ứng cho chương trình "{id}" không đi theo vốn nào: kịch bản không có dòng vốn của tỉnh',
    en: 'Matching money of programme "{id}" follows nothing: the scenario has no row of the province’s own money',
  },
  CONSTRAINTS_CONFLICT: {
    vi: 'Ràng buộc "{id}" không thể giữ cùng các ràng buộc khác, bắt đầu từ năm {year} (mâu thuẫn giữa: {list})',
    en: 'Constraint "{id}" cannot hold together with the others, from {year} on (in conflict: {list})',
  },
  ACTIVITY_UNKNOWN: { vi: 'Công việc "{id}" không có trong tiến độ', en: 'Activity "{id}" is not in the schedule' },
  ACTIVITY_CYCLE: { vi: 'Các công việc chờ nhau thành vòng', en: 'Activities wait for each other in a cycle' },
  ACTIVITY_NO_START: {
    vi: 'Công việc "{id}" không có ngày bắt đầu, cũng không nối sau công việc nào',
    en: 'Activity "{id}" has neither a start nor anything it comes after',
  },
  FIELD_ONE_OF: {
    vi: 'Mục "{field}" cần đúng một trong các trường được phép',
    en: '"{field}" needs exactly one of the allowed fields',
  },
  DELIVERY_UNKNOWN: {
    vi: 'Hồ sơ giải ngân "{id}" không có trong danh mục',
    en: 'Delivery profile "{id}" is not in the catalogue',
  },
  EVIDENCE_UNKNOWN: { vi: 'Bằng chứng "{id}" không có trong bảng', en: 'Evidence "{id}" is not in the table' },
  ESTIMATE_EXPIRED: {
    vi: 'Ước lượng của {who} đã hết hạn, cần hỏi lại',
    en: 'The estimate of {who} has expired and must be asked for again',
  },
  SPILLOVER_TOO_STRONG: {
    vi: 'Tác động lan truyền đến chỉ tiêu "{id}" cộng lại quá lớn',
    en: 'Spillovers to indicator "{id}" add up to too much',
  },
  IDENTITY_MOVED: {
    vi: 'Chỉ tiêu "{id}" được tính bằng công thức, không nhận tác động',
    en: 'Indicator "{id}" is computed by a formula and cannot be moved by anything else',
  },
  SCENARIO_UNKNOWN: { vi: 'Kịch bản "{id}" không có', en: 'Scenario "{id}" does not exist' },
  SCENARIO_CYCLE: { vi: 'Các kịch bản kế thừa nhau thành vòng', en: 'Scenarios extend each other in a cycle' },
  SCENARIO_MISNAMED: { vi: 'Mã kịch bản khác tên tệp', en: 'Scenario id differs from its file' },
  PLAN_MISNAMED: { vi: 'Mã kế hoạch khác tên thư mục', en: 'Plan id differs from its folder' },
  FOLDER_EMPTY: { vi: 'Thư mục không có gì để nạp', en: 'Folder holds nothing to load' },
  RANK_OUT_OF_FIELD: { vi: 'Thứ hạng nằm ngoài bảng', en: 'Rank lies outside its field' },
  PLAN_UNKNOWN: { vi: 'Kế hoạch "{id}" không có', en: 'Plan "{id}" does not exist' },
  UNIT_UNKNOWN: { vi: 'Đơn vị "{id}" không có trong danh mục', en: 'Unit "{id}" is not in the catalogue' },
  UNIT_MISMATCH: { vi: 'Đơn vị khác đơn vị của chỉ tiêu', en: "Unit differs from the indicator's unit" },
  KIND_MISMATCH: {
    vi: 'Loại mục tiêu không hợp thang đo của chỉ tiêu',
    en: "Kind of target does not fit the indicator's scale",
  },
  PRIOR_UNKNOWN: { vi: 'Không có tiên nghiệm cho "{id}"', en: 'There is no prior for "{id}"' },
  SYNTHETIC_MIXED: {
    vi: 'Số liệu giả định đứng chung với địa bàn thật',
    en: 'Synthetic figures stand with a real territory',
  },
  ROW_SYNTAX: { vi: 'Dòng không đọc được', en: 'The line cannot be read' },
  YEARS_NOT_RISING: { vi: 'Các năm không tăng dần', en: 'Years do not rise' },
  LENGTHS_DIFFER: { vi: 'Số năm và số giá trị khác nhau', en: 'There are not as many years as values' },
  ANSWER_NOT_FINITE: { vi: 'Không tính được con số hữu hạn', en: 'No finite number can be given' },
  ROUTE_UNKNOWN: { vi: 'Không có địa chỉ "{id}"', en: 'There is nothing at "{id}"' },
  ITEM_UNKNOWN: { vi: 'Không có "{id}" trong danh sách {list}', en: 'There is no "{id}" among {list}' },
  QUERY_WRONG: { vi: 'Tham số của yêu cầu chưa đúng', en: 'Parameters of the request are wrong' },
  REQUEST_WRONG: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  SERVER_FAULT: { vi: 'Máy chủ gặp lỗi; yêu cầu chưa được thực hiện', en: 'The server failed; nothing was done' },
  BLOCK_UNREADABLE: {
    vi: 'Khối kết quả không đọc được: thiếu, hỏng hoặc không phải do chương trình này ghi',
    en: 'The block of results cannot be read: cut short, damaged or not written by this program',
  },
  BLOCK_FOREIGN: {
    vi: 'Khối kết quả thuộc một lần tính khác',
    en: 'The block of results belongs to another run',
  },
  BLOCKS_GAP: {
    vi: 'Các khối kết quả không gồm mỗi lần mô phỏng đúng một lượt, kể từ lần {path}',
    en: 'The blocks of results do not hold every path exactly once, from path {path} on',
  },
  COMMAND_UNKNOWN: { vi: 'Không có lệnh "{id}"', en: 'There is no command "{id}"' },
  OPTION_WRONG: { vi: 'Tùy chọn "{id}" sai', en: 'Option "{id}" is wrong' },
  ARGUMENT_EXTRA: { vi: 'Thừa tham số "{id}"', en: 'Argument "{id}" is one too many' },
  OPTIONS_CONFLICT: { vi: 'Không dùng cùng lúc "{id}"', en: 'Options "{id}" exclude each other' },
  ARGUMENT_MISSING: { vi: 'Thiếu tham số "{id}"', en: 'Argument "{id}" is missing' },
  ...FORMULA_ERRORS,
  ...SERVER_ERRORS,
  ...JOB_ERRORS,
  ...INTAKE_ERRORS,
  ...ACCOUNT_ERRORS,
  ...OPERATION_ERRORS,
} as const satisfies Record<string, Text>

export type ErrorCode = keyof typeof ERRORS

/** Facts of one problem. `got` and `allowed` are printed behind the sentence when present. */
export type Facts = Readonly<Record<string, string | number>>

const GOT: Text = { vi: 'nhận được', en: 'got' }
const ALLOWED: Text = { vi: 'cho phép', en: 'allowed' }

/** Return `CODE: sentence (got …; allowed …)` in one language. */
export function errorSentence(code: ErrorCode, facts: Facts, language: Language): string {
  const sentence = fill(ERRORS[code][language], facts)
  const behind = [
    'got' in facts ? `${GOT[language]} ${facts.got}` : '',
    'allowed' in facts ? `${ALLOWED[language]} ${facts.allowed}` : '',
  ].filter((part) => part !== '')
  return `${code}: ${sentence}${behind.length > 0 ? ` (${behind.join('; ')})` : ''}`
}
