/**
 * The embedded PostgreSQL in a thread of its own (see embedded.ts): it computes without letting go, and requests are not to
 * wait for that. JavaScript, so that it starts as it stands from the sources as well.
 *
 * In: `{ id, text, values }`, or `{ id, end: true }`. Out: `{ ready: true }`, then `{ id, result }` or `{ id, error }`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** An error crosses over with what PostgreSQL says of it: its code, the constraint. */
const plain = (error) => ({ ...error, message: error instanceof Error ? error.message : String(error) })

/** Answer as `pg` does. Several statements in one text come without values and give the rows of the last. */
async function run(lite, text, values) {
  const result = values.length === 0 ? (await lite.exec(text)).at(-1) : await lite.query(text, values)
  const rows = result?.rows ?? []
  return { command: 'UPDATE', rowCount: result?.affectedRows ?? rows.length, rows }
}

try {
  const lite = await PGlite.create(workerData.files)
  const answer = async ({ id, text, values, end }) => {
    try {
      const result = end ? await lite.close() : await run(lite, text, values)
      parentPort.postMessage({ id, result })
    } catch (error) {
      parentPort.postMessage({ id, error: plain(error) })
    }
    if (end) parentPort.close()
  }
  // Strictly in the order they were sent: see embedded.ts.
  let last = Promise.resolve()
  parentPort.on('message', (message) => {
    last = last.then(() => answer(message))
  })
  parentPort.postMessage({ ready: true })
} catch (error) {
  parentPort.postMessage({ error: plain(error) })
}
