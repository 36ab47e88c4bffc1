import { expect, it } from 'vitest'
import { toDocx } from '../../../src/report/briefing/docx/index.js'
import { toHtml } from '../../../src/report/briefing/html/index.js'
import { toPdf } from '../../../src/report/briefing/pdf/index.js'
import { partOf } from '../../data/intake/files.js'
import { describeWith, textOfPdf } from './office-tools.js'
import { tight } from './said.js'
import { sample } from './sample.js'

const text = (markup: string): string => markup.replace(/<[^>]+>/g, '')
const bytesText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Every caption with its number, as the briefing counts them. */
function counted(language: 'vi' | 'en'): string[] {
  const words = language === 'vi' ? { table: 'Bảng', chart: 'Hình' } : { table: 'Table', chart: 'Figure' }
  const counts = { table: 0, chart: 0 }
  return sample(language).blocks.flatMap((block) =>
    block.type === 'table' || block.type === 'chart'
      ? [`${words[block.type]} ${++counts[block.type]}. ${block.caption}`]
      : [],
  )
}

describeWith(['pdftotext'], 'captions of tables and figures', () => {
  it.each(['vi', 'en'] as const)('are counted alike in Word, PDF and HTML (%s)', async (language) => {
    const briefing = sample(language)
    const word = tight(
      text(partOf(await toDocx(briefing), 'word/document.xml').replace(/<w:instrText[^>]*>[^<]*/g, '')),
    )
    const pdf = tight(textOfPdf(await toPdf(briefing)))
    const html = tight(text(bytesText(await toHtml(briefing))))
    const captions = counted(language)
    expect(captions.length).toBeGreaterThan(6)
    for (const caption of captions) {
      expect(pdf, caption).toContain(tight(caption))
      expect(html, caption).toContain(tight(caption))
      expect(word, caption).toContain(tight(caption))
    }
  })
})
