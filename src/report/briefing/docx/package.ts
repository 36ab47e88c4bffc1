import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The format's first possible day, as local time: the same bytes wherever it is written. */
const NO_DAY = new Date(1980, 0, 1)
const FIRST = '[Content_Types].xml'
const CORE = 'docProps/core.xml'
/** Pictures are packed already. */
const PACKED = /\.png$/

/**
 * Return the package with nothing in it of the moment it was written: its files in order and without days; the day of the
 * data, if it is known, is that on which the document was made.
 * @param asOf the day of the data, YYYY-MM-DD
 */
export function reproducible(zip: Uint8Array, asOf: string | undefined): Uint8Array {
  const files = unzipSync(zip)
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => (a === FIRST ? -1 : b === FIRST ? 1 : a < b ? -1 : 1))
  const all: Zippable = {}
  for (const name of names) {
    const bytes = files[name] as Uint8Array
    const kept = name === CORE ? strToU8(dated(strFromU8(bytes), asOf)) : bytes
    all[name] = [kept, { level: PACKED.test(name) ? 0 : 9 }]
  }
  return zipSync(all, { mtime: NO_DAY })
}

const dated = (core: string, asOf: string | undefined): string =>
  core.replace(/(<(dcterms:created|dcterms:modified)[^>]*>)[^<]*(<\/\2>)/g, (_, open, _name, close) =>
    asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? `${open}${asOf}T00:00:00Z${close}` : '',
  )
