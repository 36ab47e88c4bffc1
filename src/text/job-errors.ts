import type { Text } from './language.js'

/** What can be wrong with a computation, a study or the worker that does them. */
export const JOB_ERRORS = {
  COMPUTATION_FAILED: {
    vi: 'Tính toán bị lỗi dù đã thử lại nhiều lần; người vận hành xem nhật ký của máy chủ',
    en: 'The computation failed however often it was tried; the log of the server says more',
  },
  COMPUTATION_DEADLY: {
    vi: 'Tính toán bị bỏ: tiến trình thực hiện nó đã dừng đột ngột hơn {n} lần',
    en: 'The computation was given up: its worker died over it more than {n} times',
  },
  COMPUTATION_NOT_DONE: {
    vi: 'Tính toán "{id}" chưa có kết quả (trạng thái: {status})',
    en: 'Computation "{id}" has no answer (it is {status})',
  },
  COMPUTATION_ENDED: {
    vi: 'Tính toán "{id}" đã kết thúc (trạng thái: {status}), không còn gì để hủy',
    en: 'Computation "{id}" has ended (it is {status}): nothing is left to cancel',
  },
  BASIS_ELSEWHERE: {
    vi: 'Nơi thực hiện không có đúng dữ liệu hoặc phiên bản của tính toán này (phiên bản {engine}, dữ liệu {data})',
    en: 'The data or the version that this computation rests on is not here (version {engine}, data {data})',
  },
  STORE_EMBEDDED: {
    vi: 'Kho nhúng chỉ dùng được trong một tiến trình; lệnh này cần PostgreSQL (DATABASE_URL)',
    en: 'The embedded store belongs to one process; this command needs PostgreSQL (DATABASE_URL)',
  },
  NOT_A_WORLD: {
    vi: 'Kịch bản "{id}" không có phần bối cảnh (world) nên không ghép được',
    en: 'Scenario "{id}" has no world part that could be combined',
  },
  STUDY_RUN_FAILED: {
    vi: 'Lượt chạy {plan} / {scenario} / {world} không có kết quả: {why}',
    en: 'Run {plan} / {scenario} / {world} has no answer: {why}',
  },
} as const satisfies Record<string, Text>
