import type { Text } from './language.js'

/** What can be wrong with a formula; `at` is where in it. */
export const FORMULA_ERRORS = {
  FORMULA_EMPTY: { vi: 'Công thức ({at}): không có gì', en: 'Formula ({at}): nothing is written' },
  FORMULA_TOO_LONG: { vi: 'Công thức ({at}): quá dài (số ký tự)', en: 'Formula ({at}): too long (characters)' },
  FORMULA_TOO_DEEP: { vi: 'Công thức ({at}): quá nhiều lớp ngoặc', en: 'Formula ({at}): brackets nest too deeply' },
  FORMULA_CHARACTER: {
    vi: 'Công thức ({at}): ký tự không được dùng',
    en: 'Formula ({at}): character is not part of the language',
  },
  FORMULA_STRING: { vi: 'Công thức ({at}): không được dùng chuỗi ký tự', en: 'Formula ({at}): no strings' },
  FORMULA_PROPERTY: {
    vi: 'Công thức ({at}): không được truy cập thuộc tính bằng dấu chấm',
    en: 'Formula ({at}): no properties behind a dot',
  },
  FORMULA_ASSIGNMENT: {
    vi: 'Công thức ({at}): không được gán giá trị, không được định nghĩa hàm',
    en: 'Formula ({at}): no assignment and no function definition',
  },
  FORMULA_RANGE: { vi: 'Công thức ({at}): không được dùng dãy (dấu ":")', en: 'Formula ({at}): no ranges (":")' },
  FORMULA_SEQUENCE: {
    vi: 'Công thức ({at}): chỉ được viết một biểu thức',
    en: 'Formula ({at}): only one expression',
  },
  FORMULA_MATRIX: {
    vi: 'Công thức ({at}): không được dùng ma trận, chỉ số hay đối tượng',
    en: 'Formula ({at}): no matrices, indexing or objects',
  },
  FORMULA_OPERATOR: {
    vi: 'Công thức ({at}): phép toán hoặc từ khóa không được dùng',
    en: 'Formula ({at}): operator or keyword is not part of the language',
  },
  FORMULA_PRODUCT: {
    vi: 'Công thức ({at}): thiếu phép toán giữa hai giá trị',
    en: 'Formula ({at}): two values without an operator between them',
  },
  FORMULA_NUMBER: {
    vi: 'Công thức ({at}): số viết sai hoặc ngoài khoảng',
    en: 'Formula ({at}): number is malformed or out of range',
  },
  FORMULA_SYNTAX: { vi: 'Công thức ({at}): sai cú pháp tại đây', en: 'Formula ({at}): cannot be read from here' },
  FORMULA_NAME_UNKNOWN: {
    vi: 'Công thức ({at}): không có đại lượng này',
    en: 'Formula ({at}): there is no such quantity',
  },
  FORMULA_FUNCTION_UNKNOWN: {
    vi: 'Công thức ({at}): không có hàm này',
    en: 'Formula ({at}): there is no such function',
  },
  FORMULA_PROGRAMME_UNKNOWN: {
    vi: 'Công thức ({at}): không có chương trình này',
    en: 'Formula ({at}): there is no such programme',
  },
  FORMULA_PAYER_UNKNOWN: {
    vi: 'Công thức ({at}): không có nguồn chi này',
    en: 'Formula ({at}): there is no such payer',
  },
  FORMULA_ARGUMENTS: {
    vi: 'Công thức ({at}): sai số đối số của hàm {function}',
    en: 'Formula ({at}): wrong number of arguments of {function}',
  },
  FORMULA_LAG: {
    vi: 'Công thức ({at}): độ trễ phải là hằng số nguyên (năm)',
    en: 'Formula ({at}): a lag must be a whole constant (years)',
  },
  FORMULA_EXPONENT: {
    vi: 'Công thức ({at}): số mũ phải là hằng số trong khoảng',
    en: 'Formula ({at}): an exponent must be a constant within bounds',
  },
  FORMULA_POWER: {
    vi: 'Công thức ({at}): lũy thừa đọc được hai cách, cần thêm ngoặc',
    en: 'Formula ({at}): this power can be read in two ways; add brackets',
  },
  FORMULA_CONDITION: {
    vi: 'Công thức ({at}): đối số đầu của if phải là một phép so sánh, và chỉ ở đó mới được so sánh',
    en: 'Formula ({at}): the first argument of if must be one comparison, and comparisons stand nowhere else',
  },
  FORMULA_BOUNDS: {
    vi: 'Công thức ({at}): cận dưới lớn hơn cận trên',
    en: 'Formula ({at}): lower bound above upper bound',
  },
  FORMULA_UNDEFINED: {
    vi: 'Công thức ({at}): phép tính không bao giờ có giá trị (chia cho 0, ln của số không dương, tràn số…)',
    en: 'Formula ({at}): never has a value (division by 0, ln of a number ≤ 0, overflow …)',
  },
  FORMULA_UNITS_DIFFER: {
    vi: 'Công thức ({at}): hai vế khác đơn vị',
    en: 'Formula ({at}): the two sides have different units',
  },
  FORMULA_UNIT_NOT_PURE: {
    vi: 'Công thức ({at}): hàm {function} chỉ nhận số không có đơn vị',
    en: 'Formula ({at}): {function} takes only a number without unit',
  },
  FORMULA_UNIT_ROOT: {
    vi: 'Công thức ({at}): lũy thừa hoặc căn này không có đơn vị nguyên',
    en: 'Formula ({at}): this power or root has no whole unit',
  },
  FORMULA_UNIT_RESULT: {
    vi: 'Công thức ({at}): kết quả không đúng đơn vị cần có',
    en: 'Formula ({at}): the result is not in the wanted unit',
  },
  FORMULA_CYCLE: {
    vi: 'Công thức ({at}): các đại lượng tính lẫn nhau thành vòng: {cycle}',
    en: 'Formula ({at}): quantities are computed from each other in a cycle: {cycle}',
  },
} as const satisfies Record<string, Text>
