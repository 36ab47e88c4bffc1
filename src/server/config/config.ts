import { join } from 'node:path'
import type { StorePlace } from '../storage/open.js'
import type { Settings } from './schema.js'

/** Settings with everything decided that is left open in them. */
export type Config = Omit<Settings, 'store' | 'data'> & {
  readonly store: StorePlace
  /** folder of the data */
  readonly data: string
}

const USUAL_STORE = join('var', 'store')

/** @param dataRoot where the data is when the settings do not say */
export function configOf({ store, data, ...settings }: Settings, dataRoot: string): Config {
  const place =
    store.url === undefined
      ? { folder: store.folder ?? USUAL_STORE }
      : { url: store.url, connections: store.connections }
  return { ...settings, backup: settings.backup ?? usualBackup(place), store: place, data: data ?? dataRoot }
}

/** Nobody else looks after an embedded store: it is backed up every day beside itself, unless somebody says otherwise. */
const usualBackup = (place: StorePlace): Settings['backup'] =>
  'folder' in place ? { folder: `${place.folder}-backups`, everyHours: 24, keep: 14 } : undefined
