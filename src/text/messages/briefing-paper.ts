import type { Text } from '../language.js'

/** What the Word file of a briefing says beside the briefing itself. */
export const BRIEFING_PAPER = {
  'paper.table': { vi: 'Bảng', en: 'Table' },
  'paper.figure': { vi: 'Hình', en: 'Figure' },
  'paper.keywords': {
    vi: 'khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số, mục tiêu, xác suất',
    en: 'science, technology, innovation, digital transformation, targets, probability',
  },
} as const satisfies Record<string, Text>
