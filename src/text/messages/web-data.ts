import type { Text } from '../language.js'

/** Figures in the workbench: the grid, one figure, import, requests to offices, and the two questions. */
export const WEB_DATA = {
  'web.nav.data': { vi: 'Số liệu', en: 'Data' },
} as const satisfies Record<string, Text>
