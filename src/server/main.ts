import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { loadWorkspace } from '../scenarios/workspace.js'
import { mayListen } from './accounts/loopback.js'
import { hasAccounts } from './accounts/users.js'
import { buildApp } from './app.js'
import type { Config } from './config/config.js'
import { openJobs } from './jobs/jobs.js'
import type { LogStream } from './operations/log.js'
import { scheduleBackups } from './operations/scheduled-backups.js'
import { stopGracefully } from './operations/stop.js'
import { setupError } from './setup-error.js'
import { migrate } from './storage/migrate.js'
import { openReachable } from './storage/place.js'

export type Serving = {
  readonly address: string
  /** finish what is under way, give jobs back to the queue, close the store */
  readonly stop: () => Promise<void>
}

/**
 * Open the store, bring it up to date, and serve until told to stop.
 * @param web folder of the built workbench
 * @throws SetupError (store unreachable or in use; a public address and nobody to sign in), InputError for the data
 */
export async function serve(config: Config, web?: string, logTo?: LogStream): Promise<Serving> {
  // The embedded store opens in its own time while the data are read.
  const opening = openReachable(config.store, false)
  opening.catch(() => undefined)
  const undo: (() => Promise<unknown>)[] = [() => opening.then((store) => store.close())]
  try {
    const workspace = loadWorkspace(config.data)
    const store = await opening
    await migrate(store.db)
    if (!mayListen(config.host, await hasAccounts(store.db), config.oidc !== undefined)) {
      throw setupError('ACCOUNTS_NEEDED', { id: config.host, allowed: '127.0.0.1' })
    }
    const concurrency = config.workers.concurrency ?? Math.max(1, availableParallelism() - 1)
    let onFault = (_error: unknown): void => undefined
    const jobs = await openJobs(store, { dataRoot: config.data, concurrency, onFault: (error) => onFault(error) })
    undo.unshift(() => jobs.stop())
    const app = await buildApp({ workspace, store, jobs, config, web, logTo })
    onFault = (error) => app.log.error(error)
    undo.unshift(() => app.close())
    await app.listen({ host: config.host, port: config.port })
    const { port } = app.server.address() as AddressInfo
    const stopBackups =
      config.backup === undefined ? async () => undefined : scheduleBackups(store.db, config.backup, app.log)
    const stop = async (): Promise<void> => {
      await stopBackups()
      await stopGracefully(app, { stopJobs: jobs.stop, closeStore: store.close })
    }
    return { address: `http://${config.host}:${port}`, stop }
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined)
    throw error
  }
}
