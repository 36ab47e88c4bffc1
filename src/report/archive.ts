import { type Zippable, zipSync } from 'fflate'

/** The format's first possible day, as local time, in which it is written: the same bytes at any time and place. */
const NO_DAY = new Date(1980, 0, 1)
/** Readers of office files look for the list of types first. */
const FIRST = '[Content_Types].xml'
/** Packed already. */
const PACKED = /\.(png|docx|pdf|pptx|xlsx|zip)$/

/** Return files as one ZIP: in order of their names, without the moment it was written. The same files are the same bytes. */
export function archiveOf(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1))
  const all: Zippable = {}
  for (const [name, bytes] of sorted) all[name] = [bytes, { level: PACKED.test(name) ? 0 : 9 }]
  return zipSync(all, { mtime: NO_DAY })
}

/** Return `docProps/core.xml` of an office file with the day of the data for its days, or with none where it is not known. */
export const coreOf = (core: string, asOf: string | undefined): string =>
  core.replace(/(<(dcterms:created|dcterms:modified)[^>]*>)[^<]*(<\/\2>)/g, (_, open, _name, close) =>
    asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? `${open}${asOf}T00:00:00Z${close}` : '',
  )
