/** What a page says where nothing came back. Small: it is there before anything that draws. */
export const WEB_ERROR = {
  'web.error.title': { vi: 'Chưa lấy được kết quả', en: 'No answer yet' },
  'web.error.network': {
    vi: 'Không liên lạc được với máy chủ. Kiểm tra kết nối rồi thử lại; chưa có gì bị mất.',
    en: 'The server cannot be reached. Check the connection and try again; nothing is lost.',
  },
  'web.error.retry': { vi: 'Thử lại', en: 'Try again' },
  'web.error.page': {
    vi: 'Trang này gặp lỗi khi hiển thị. Tải lại trang; địa chỉ giữ nguyên những gì đang xem.',
    en: 'This page failed to draw. Load it again; the address keeps what you were looking at.',
  },
  'web.error.lost': { vi: 'Chưa tải được trang', en: 'The page is not here yet' },
} as const
