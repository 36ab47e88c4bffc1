import { sql } from 'kysely'
import { setupError } from '../setup-error.js'
import { isStore } from './embedded.js'
import { openStore, type Store, type StorePlace } from './open.js'

/** Read a store's place as people write it: a folder, or `postgres://…`. */
export const placeOf = (text: string): StorePlace =>
  /^postgres(ql)?:\/\//.test(text) ? { url: text } : { folder: text }

/** Return a store's place without the secrets in it. */
export function placeName(place: StorePlace): string {
  if ('folder' in place) return place.folder
  const { protocol, host, pathname } = URL.canParse(place.url) ? new URL(place.url) : new URL('postgres://?')
  return `${protocol}//${host}${pathname}`
}

/**
 * Open a store that has to answer.
 * @param isThere it has to have been made before: nothing is made in an empty folder
 * @throws SetupError STORE_UNREACHABLE, STORE_UNKNOWN, STORE_IN_USE
 */
export async function openReachable(place: StorePlace, isThere: boolean): Promise<Store> {
  if (isThere && 'folder' in place && !isStore(place.folder)) throw setupError('STORE_UNKNOWN', { id: place.folder })
  const store = await openStore(place)
  try {
    await sql`select 1`.execute(store.db)
  } catch (error) {
    await store.close()
    const { code, message } = error as { code?: string; message: string }
    throw setupError('STORE_UNREACHABLE', { id: placeName(place), got: code ?? message })
  }
  return store
}
