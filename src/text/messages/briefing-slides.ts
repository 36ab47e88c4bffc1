import type { Text } from '../language.js'

/** What the slides of a briefing say beside the briefing itself. */
export const BRIEFING_SLIDES = {
  'briefing.slides.continued': { vi: '(tiếp)', en: '(cont.)' },
  'briefing.slides.appendix': { vi: 'Phụ lục: {caption}', en: 'Appendix: {caption}' },
  'briefing.slides.source': { vi: 'Nguồn: {office}; lần chạy {run}', en: 'Source: {office}; run {run}' },
  'briefing.slides.recipe': { vi: 'Thông tin lần chạy: {recipe}', en: 'Recipe of the run: {recipe}' },
  'briefing.slides.target': { vi: 'Mục tiêu', en: 'Target' },
  'briefing.slides.base': { vi: 'Cận dưới dải 90 %', en: 'Lower edge of the 90 % band' },
  'briefing.slides.upper': { vi: 'Phần trên của dải 90 %', en: 'Upper part of the 90 % band' },
  'briefing.slides.low': { vi: 'Cận dưới', en: 'Lower bound' },
  'briefing.slides.high': { vi: 'Cận trên', en: 'Upper bound' },
  'briefing.slides.median': { vi: 'Ước tính', en: 'Estimate' },
  'briefing.slides.pale': {
    vi: 'Cột nhạt màu: khác biệt không vượt sai số mô phỏng',
    en: 'Pale bars: the difference is within simulation error',
  },
  'briefing.slides.group': { vi: 'Nhóm mục tiêu', en: 'Group of targets' },
  'briefing.slides.category': { vi: 'Nội dung', en: 'Item' },
  'briefing.slides.year': { vi: 'Năm', en: 'Year' },
} as const satisfies Record<string, Text>
