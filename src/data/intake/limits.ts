/** What one file may cost us: larger ones are refused before they are read any further. Bytes unless a unit is said. */
export const LIMITS = {
  /** of the file itself */
  file: 50 * 1024 * 1024,
  /** of all parts of a workbook, unpacked */
  unpacked: 200 * 1024 * 1024,
  /** unpacked over packed, of a part of more than `ratioFrom`: real sheets stay under 60 */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  parts: 5000,
  sheets: 200,
  rows: 200_000,
  columns: 256,
  /** texts in common times sheets: each sheet is read with all of them */
  texts: 400 * 1024 * 1024,
  /** problems told one by one; more are counted */
  problems: 1000,
} as const
