import type { Text } from './language.js'

/** What can be wrong with who asks, and with accounts. */
export const ACCOUNT_ERRORS = {
  SIGN_IN_NEEDED: { vi: 'Cần đăng nhập', en: 'Sign in first' },
  SIGN_IN_WRONG: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng', en: 'Name or password is wrong' },
  SIGN_IN_THROTTLED: {
    vi: 'Đăng nhập sai quá nhiều lần; hãy thử lại sau {seconds} giây',
    en: 'Too many failed sign-ins; try again in {seconds} s',
  },
  SIGN_IN_BUSY: {
    vi: 'Quá nhiều người đang đăng nhập cùng lúc; hãy thử lại sau {seconds} giây',
    en: 'Too many people are signing in at once; try again in {seconds} s',
  },
  SIGN_IN_ELSEWHERE_FAILED: {
    vi: 'Nhà cung cấp định danh không xác nhận lần đăng nhập này; hãy đăng nhập lại từ đầu',
    en: 'The identity provider did not confirm this sign-in; start again',
  },
  PROVIDER_UNREACHABLE: {
    vi: 'Không liên lạc được với nhà cung cấp định danh',
    en: 'The identity provider cannot be reached',
  },
  ROLE_TOO_LOW: { vi: 'Vai trò "{role}" không được làm việc này', en: 'Role "{role}" may not do this' },
  TERRITORY_FORBIDDEN: {
    vi: 'Bạn không có quyền đối với địa bàn này',
    en: 'You have no right in this territory',
  },
  ORIGIN_FOREIGN: {
    vi: 'Yêu cầu thay đổi phải được gửi từ chính trang này',
    en: 'A change has to be asked for from this site itself',
  },
  PASSWORD_WRONG: { vi: 'Mật khẩu hiện tại không đúng', en: 'The current password is wrong' },
  PASSWORD_TOO_SHORT: { vi: 'Mật khẩu quá ngắn (số ký tự)', en: 'The password is too short (characters)' },
  PASSWORD_IS_NAME: {
    vi: 'Mật khẩu không được trùng với tên đăng nhập',
    en: 'The password must not be the name',
  },
  PASSWORDS_DIFFER: {
    vi: 'Hai lần nhập mật khẩu không giống nhau',
    en: 'The password was not typed the same twice',
  },
  ACCOUNT_NEEDED: {
    vi: 'Việc này chỉ dành cho người đã đăng nhập bằng tài khoản của mình',
    en: 'Only somebody signed in with an account of their own can do this',
  },
  ACCOUNT_DISABLED: { vi: 'Tài khoản đã bị khóa', en: 'The account has been disabled' },
  ACCOUNT_ELSEWHERE: {
    vi: 'Tài khoản "{id}" đăng nhập qua nhà cung cấp định danh, không có mật khẩu ở đây',
    en: 'Account "{id}" signs in at an identity provider and has no password here',
  },
  ACCOUNT_UNKNOWN: { vi: 'Không có tài khoản "{id}"', en: 'There is no account "{id}"' },
  ACCOUNT_STALE: {
    vi: 'Tài khoản "{id}" đã được người khác sửa: bản đang có là {current}, bản được sửa là {yours}',
    en: 'Account "{id}" has been changed by somebody else: it stands at version {current}, the change is to {yours}',
  },
  NAME_TAKEN: { vi: 'Tên đăng nhập "{id}" đã có người dùng', en: 'The name "{id}" is taken' },
  LAST_ADMIN: {
    vi: 'Phải luôn có ít nhất một quản trị viên đang hoạt động với quyền trên mọi địa bàn',
    en: 'There must always be an enabled admin of all territories',
  },
  GRANT_TOO_WIDE: {
    vi: 'Không thể trao quyền rộng hơn quyền của chính mình',
    en: 'Nobody can grant more rights than their own',
  },
} as const satisfies Record<string, Text>
