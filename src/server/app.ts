import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Workspace } from '../scenarios/workspace.js'
import { addAccounts } from './accounts/accounts.js'
import { addAccuracy } from './accuracy-route.js'
import { addAgenda } from './agenda-route.js'
import { bareApp } from './bare-app.js'
import { addCollections } from './collection-routes.js'
import type { Config } from './config/config.js'
import { describeApi } from './describe.js'
import { openLibrary } from './documents/library.js'
import { addDocuments } from './documents/routes.js'
import { addElicit } from './elicit-route.js'
import { addIdempotency } from './idempotency.js'
import type { Jobs } from './jobs/jobs.js'
import { addComputations } from './jobs/routes.js'
import { addOfficeFiles } from './office/file-routes.js'
import { addIntake } from './office/intake-routes.js'
import { addBackups } from './operations/backups.js'
import { addHealth } from './operations/health.js'
import { addLimits, checkPaths, checkQuestionAllowed } from './operations/limits.js'
import { addRequestLog, type LogStream } from './operations/log.js'
import { addMetrics } from './operations/metrics.js'
import { serverOptions } from './operations/server-options.js'
import type { Store } from './storage/open.js'
import { addWeb } from './web.js'
import { addWorkspace } from './workspace-route.js'

export type AppOptions = {
  /** the shipped data; what people keep is laid over it */
  readonly workspace: Workspace
  readonly store: Store
  readonly jobs: Jobs
  readonly config: Config
  /** the built workbench; without it there is the API alone */
  readonly web?: string | undefined
  readonly logTo?: LogStream | undefined
  readonly now?: (() => Date) | undefined
}

/** Make the server on a store that is up to date. Nothing listens yet: `main.ts` does, tests inject. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { workspace, store, jobs, config, web, logTo, now } = options
  const { db } = store
  const { limits, host, publicUrl, oidc } = config
  const app = bareApp(serverOptions(config, logTo))
  addRequestLog(app)
  await addLimits(app, limits)
  await app.register(helmet)
  await describeApi(app)
  const origin = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  const knowsTerritory = (id: string): boolean => workspace.territories.has(id)
  await addAccounts(app, { store, config: { host, origin, oidc }, knowsTerritory, now })
  addIdempotency(app, db, now)
  const library = openLibrary(workspace, db)
  addCollections(app, library)
  addWorkspace(app, library)
  addAgenda(app, library)
  addAccuracy(app)
  addElicit(app, library)
  addDocuments(app, workspace, db, library)
  addComputations(app, {
    db,
    jobs,
    library,
    checkSize: (question) => checkPaths(question, limits),
    checkAllowed: (person) => checkQuestionAllowed(db, person, limits),
  })
  addOfficeFiles(app, { library, jobs, checkSize: (question) => checkPaths(question, limits) })
  await addIntake(app, { base: workspace, db, jobs })
  addBackups(app, { db })
  addHealth(app, { askStore: () => sql`select 1`.execute(db), isLoaded: () => true })
  addMetrics(app, { db })
  if (web !== undefined) await addWeb(app, web)
  return app
}
