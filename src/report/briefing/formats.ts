/** Formats in which a briefing is written. */
export const FORMATS = ['docx', 'pdf', 'html', 'pptx'] as const
export type Format = (typeof FORMATS)[number]

const OFFICE = 'application/vnd.openxmlformats-officedocument'
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  pptx: `${OFFICE}.presentationml.presentation`,
}
