import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { buildApp } from '../../src/server/app.js'
import { type Config, configOf } from '../../src/server/config/config.js'
import { Settings } from '../../src/server/config/schema.js'
import { openJobs } from '../../src/server/jobs/jobs.js'
import { migrate } from '../../src/server/storage/migrate.js'
import { openStore, type Store } from '../../src/server/storage/open.js'
import { DATA_ROOT, shippedData } from '../data-root.js'
import { copyEmptyStore } from './stores.js'

const undo: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const one of undo.reverse()) await one()
  undo.length = 0
})

/**
 * Settings as they are when nobody sets anything, but for two limits: tests ask more than people do, and what they do beside
 * the server (pack a file of 64 MB, say) holds up the same event loop.
 */
export const testConfig = ({ limits = {}, ...settings }: z.input<typeof Settings> = {}): Config =>
  configOf(
    Settings.parse({
      log: { level: 'silent' },
      limits: { requestsPerMinute: 0, eventLoopDelayMs: 60_000, ...limits },
      ...settings,
    }),
    DATA_ROOT,
  )

/** A whole server on a store, not listening. Without a store on an embedded one of its own. Taken down when the file is done. */
export async function openApp(
  store?: Store,
  {
    settings = {},
    concurrency = 1,
  }: { readonly settings?: z.input<typeof Settings>; readonly concurrency?: number } = {},
): Promise<{ readonly app: FastifyInstance; readonly store: Store }> {
  const kept = store ?? (await newStore())
  const jobs = await openJobs(kept, { dataRoot: DATA_ROOT, concurrency })
  const app = await buildApp({ workspace: shippedData(), store: kept, jobs, config: testConfig(settings) })
  await app.ready()
  undo.push(async () => {
    await app.close()
    await jobs.stop()
  })
  return { app, store: kept }
}

async function newStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-app-'))
  await copyEmptyStore(folder)
  const store = await openStore({ folder })
  undo.push(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await migrate(store.db)
  return store
}
