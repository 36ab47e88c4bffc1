import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadWorkspace } from '../../src/scenarios/workspace.js'
import { buildApp } from '../../src/server/app.js'
import { configOf } from '../../src/server/config/config.js'
import { Settings } from '../../src/server/config/schema.js'
import { openJobs } from '../../src/server/jobs/jobs.js'
import { migrate } from '../../src/server/storage/migrate.js'
import { openReachable } from '../../src/server/storage/place.js'
import { DATA_ROOT } from '../data-root.js'

export const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url))

export type Site = { readonly origin: string; readonly close: () => Promise<void> }

/** The whole site on a free port of this machine, with the shipped data and a store of its own. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-web-'))
  const settings = Settings.parse({
    port: 0,
    store: { folder },
    log: { level: 'silent' },
    limits: { requestsPerMinute: 0, eventLoopDelayMs: 60_000 },
  })
  const config = configOf(settings, DATA_ROOT)
  const workspace = loadWorkspace(config.data)
  const store = await openReachable(config.store, false)
  await migrate(store.db)
  const jobs = await openJobs(store, { dataRoot: config.data, concurrency: 1 })
  const app = await buildApp({ workspace, store, jobs, config, web: WEB_FOLDER })
  await app.listen({ host: config.host, port: 0 })
  const { port } = app.server.address() as AddressInfo
  const close = async (): Promise<void> => {
    await app.close()
    await jobs.stop()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
