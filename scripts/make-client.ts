/**
 * `npm run make-client`: write the types of the API, as its own description gives them, for the workbench.
 * A test compares them, so that the two never part.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWorkspace } from '../src/scenarios/workspace.js'
import { buildApp } from '../src/server/app.js'
import { configOf } from '../src/server/config/config.js'
import { Settings } from '../src/server/config/schema.js'
import { openJobs } from '../src/server/jobs/jobs.js'
import { migrate } from '../src/server/storage/migrate.js'
import { openStore } from '../src/server/storage/open.js'
import { apiTypes } from './api-types.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-client-'))
const store = await openStore({ folder })
await migrate(store.db)
const jobs = await openJobs(store, { dataRoot: 'data', concurrency: 0 })
const config = configOf(Settings.parse({ log: { level: 'silent' } }), 'data')
const app = await buildApp({ workspace: loadWorkspace('data'), store, jobs, config })
await app.ready()
writeFileSync('src/web/api/schema.ts', await apiTypes(app.swagger()))
await app.close()
await jobs.stop()
await store.close()
rmSync(folder, { recursive: true, force: true })
