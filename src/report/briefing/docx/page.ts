const TWIPS_PER_MM = 1440 / 25.4
/** Return millimetres in twentieths of a point, the unit of the format. */
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM)

/** The page of Decree 30/2020/NĐ-CP: A4, upright; twentieths of a point. */
export const PAGE = { width: mm(210), height: mm(297) } as const
export const MARGIN = {
  top: mm(20),
  bottom: mm(20),
  left: mm(30),
  right: mm(15),
  header: mm(10),
  footer: mm(10),
} as const
export const TEXT_WIDTH_MM = 210 - 30 - 15
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const FACE = 'Times New Roman'
/** The face that has the discs of chances where Times New Roman does not; every office suite has a stand-in for it. */
export const SIGN_FACE = 'Segoe UI Symbol'

/** Sizes of letters in half points, as the format has them. */
export const SIZE = { title: 28, body: 26, head: 24, table: 22, note: 22, recipient: 22 } as const
/** Twentieths of a point: what is free below a paragraph, and how far its first line stands in. */
export const AFTER = 120
export const INDENT = mm(10)
