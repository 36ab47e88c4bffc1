/** Read an explanation as its sections: the heading, and the lines under it without their indent. */
export function sectionsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>()
  let open: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) open.push(line.slice(2))
    else if (line !== '') {
      open = []
      sections.set(line, open)
    }
  }
  return sections
}

/** Headings of the sections, in the order in which a reader follows them. */
export const HEADINGS = {
  vi: {
    promise: 'Lời hứa',
    definition: 'Định nghĩa được dùng',
    observations: 'Số liệu',
    proxy: 'Chuỗi thay thế',
    engine: 'Cách dự báo',
    prior: 'Tiên nghiệm',
    verdict: 'Kết luận',
    crossChecks: 'Đối chiếu theo cách chính thức (tất định)',
    raise: 'Điều gì nâng mức bằng chứng',
    recipe: 'Công thức lặp lại',
  },
  en: {
    promise: 'Promise',
    definition: 'Definition used',
    observations: 'Observations',
    proxy: 'Proxy',
    engine: 'Forecast',
    prior: 'Prior',
    verdict: 'Verdict',
    crossChecks: 'Official cross-checks (deterministic)',
    raise: 'What would raise the grade',
    recipe: 'Recipe',
  },
} as const
export const QUANTILES = { vi: 'Phân vị năm', en: 'Quantiles in' } as const
