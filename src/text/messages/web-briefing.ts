import type { Text } from '../language.js'

/** The dialog in which a briefing is made. */
export const WEB_BRIEFING = {
  'web.briefing.open': { vi: 'Lập báo cáo', en: 'Make a briefing' },
  'web.briefing.title': { vi: 'Báo cáo trình ký', en: 'Briefing to be signed' },
  'web.briefing.format': { vi: 'Định dạng', en: 'Format' },
  'web.briefing.format.docx': { vi: 'Văn bản Word (.docx)', en: 'Word document (.docx)' },
  'web.briefing.format.pdf': { vi: 'Tệp PDF (.pdf)', en: 'PDF file (.pdf)' },
  'web.briefing.format.html': { vi: 'Trang web một tệp (.html)', en: 'One web page (.html)' },
  'web.briefing.format.pptx': { vi: 'Bản trình chiếu (.pptx)', en: 'Slides (.pptx)' },
  'web.briefing.length': { vi: 'Độ dài', en: 'Length' },
  'web.briefing.length.short': { vi: 'Ngắn, hai trang', en: 'Short, two pages' },
  'web.briefing.length.full': { vi: 'Đầy đủ', en: 'Full' },
  'web.briefing.language': { vi: 'Ngôn ngữ', en: 'Language' },
  'web.briefing.language.vi': { vi: 'Tiếng Việt', en: 'Vietnamese' },
  'web.briefing.language.en': { vi: 'Tiếng Anh', en: 'English' },
  'web.briefing.against': { vi: 'So sánh với kịch bản', en: 'Compared with scenario' },
  'web.briefing.against.none': { vi: 'Không so sánh', en: 'None' },
  'web.briefing.make': { vi: 'Lập báo cáo này', en: 'Make it' },
  'web.briefing.making': { vi: 'Đang lập báo cáo', en: 'Making the briefing' },
  'web.briefing.progress': { vi: 'Đang lập báo cáo: {percent} %', en: 'Making the briefing: {percent} %' },
  'web.briefing.made': { vi: 'Báo cáo đã xong.', en: 'The briefing is ready.' },
  'web.briefing.failed': { vi: 'Không lập được báo cáo; hãy thử lại.', en: 'It could not be made; please try again.' },
  'web.briefing.download': { vi: 'Tải tệp về', en: 'Download the file' },
  'web.briefing.close': { vi: 'Đóng', en: 'Close' },
  'web.runs.kind.briefing': { vi: 'Báo cáo trình ký', en: 'Briefing' },
} as const satisfies Record<string, Text>
