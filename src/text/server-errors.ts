import type { Text } from './language.js'

/** What can be wrong with a change that somebody asks the server for. */
export const SERVER_ERRORS = {
  DOCUMENT_UNKNOWN: { vi: 'Không có tài liệu "{id}" loại {kind}', en: 'There is no document "{id}" of kind {kind}' },
  DOCUMENT_MISNAMED: {
    vi: 'Mã trong địa chỉ khác mã mà nội dung nói',
    en: 'The id in the address differs from what the content says',
  },
  DOCUMENT_EXISTS: { vi: 'Tài liệu "{id}" đã có', en: 'Document "{id}" already exists' },
  DOCUMENT_DELETED: {
    vi: 'Tài liệu "{id}" đã bị xóa; có thể khôi phục',
    en: 'Document "{id}" has been deleted; it can be restored',
  },
  DOCUMENT_LIVE: { vi: 'Tài liệu "{id}" chưa bị xóa', en: 'Document "{id}" has not been deleted' },
  VERSION_STALE: {
    vi: 'Tài liệu "{id}" đã được người khác sửa: bản đang có là {current}, bản được sửa là {yours}',
    en: 'Document "{id}" has been changed by somebody else: it stands at version {current}, the change is to {yours}',
  },
  CONDITION_MISSING: {
    vi: 'Mỗi thay đổi phải nói rõ bản nào được sửa (If-Match) hay là bản mới (If-None-Match: *)',
    en: 'Every change must say which version it changes (If-Match) or that it is new (If-None-Match: *)',
  },
  ACCOUNTS_NEEDED: {
    vi: 'Địa chỉ "{id}" ai cũng gọi được; trước hết phải có tài khoản (lotrinh account add)',
    en: 'Anybody can reach the address "{id}"; there must be an account first (lotrinh account add)',
  },
  KEY_REUSED: {
    vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác',
    en: 'This Idempotency-Key has been used for another request',
  },
  KEY_IN_USE: {
    vi: 'Yêu cầu cùng khóa Idempotency-Key đang được thực hiện',
    en: 'A request with this Idempotency-Key is under way',
  },
  KEY_WRONG: {
    vi: 'Khóa Idempotency-Key phải dài 8 đến 200 ký tự in được',
    en: 'An Idempotency-Key has 8 to 200 printable characters',
  },
} as const satisfies Record<string, Text>
