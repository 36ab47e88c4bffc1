import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { backUpToFile } from '../storage/backup-file.js'
import type { Database } from '../storage/open.js'
import { backupName } from './scheduled-backups.js'

/**
 * `POST /api/v1/backups`: an admin is sent a backup made now; nobody but the running server can read an embedded store. It is
 * written to a file first, so that a slow line does not hold the store, and so that what is sent has been read back whole.
 */
export function addBackups(app: FastifyInstance, { db }: { readonly db: Database }): void {
  const schema = { tags: ['backups'], summary: 'A backup of everything, made now' }
  app.post('/api/v1/backups', { config: { needs: 'admin' }, schema }, async (_, reply) => {
    const folder = await mkdtemp(join(tmpdir(), 'lotrinh-sent-'))
    const name = backupName(new Date())
    const file = join(folder, name)
    try {
      await backUpToFile(db, file)
      reply
        .type('application/gzip')
        .header('content-length', String((await stat(file)).size))
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    const stream = createReadStream(file)
    stream.once('close', () => void rm(folder, { recursive: true, force: true }))
    return reply.send(stream)
  })
}
