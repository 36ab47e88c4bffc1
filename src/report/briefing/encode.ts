import type { Briefing } from './document.js'
import type { Format } from './formats.js'

export { FORMATS, type Format, MEDIA_TYPES } from './formats.js'

/** Write a briefing as a file. Each writer is loaded only when asked for: their libraries are large. */
export async function encodeBriefing(briefing: Briefing, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx/index.js')).toDocx(briefing)
    case 'pdf':
      return (await import('./pdf/index.js')).toPdf(briefing)
    case 'html':
      return (await import('./html/index.js')).toHtml(briefing)
    case 'pptx':
      return (await import('./pptx/index.js')).toPptx(briefing)
  }
}
