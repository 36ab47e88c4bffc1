import { strFromU8, strToU8, unzipSync } from 'fflate'
import { archiveOf, coreOf } from '../../archive.js'

const CORE = 'docProps/core.xml'

/**
 * Return the package with nothing in it of the moment it was written; the day of the data, if it is known, is that on which
 * the document was made.
 * @param asOf the day of the data, YYYY-MM-DD
 */
export function reproducible(zip: Uint8Array, asOf: string | undefined): Uint8Array {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'))
  return archiveOf(
    files.map(([name, bytes]) => [name, name === CORE ? strToU8(coreOf(strFromU8(bytes), asOf)) : bytes]),
  )
}
