import { expect, it } from 'vitest'
import { openQueue } from '../../../src/server/jobs/queue.js'
import { migrate } from '../../../src/server/storage/migrate.js'
import { openStore } from '../../../src/server/storage/open.js'
import { describeOnStores } from '../stores.js'

await describeOnStores('the queue of a new store', (_, newPlace) => {
  it('is opened by several processes at the same moment', async () => {
    const place = await newPlace()
    // Each as a process has it, and with no connection to spare; an embedded store has one process.
    const stores = await Promise.all(
      'url' in place ? Array.from({ length: 4 }, () => openStore({ ...place, connections: 1 })) : [openStore(place)],
    )
    for (const { db } of stores) await migrate(db)
    const queues = await Promise.all(stores.map((store) => openQueue(store)))
    const work = { computation: 'one', round: 1 }
    await queues[0]?.send((stores[0] as (typeof stores)[0]).db, 'questions', [work])
    const taken = await Promise.all(queues.map((queue) => queue.take()))
    expect(taken.flatMap((job) => job?.work ?? [])).toEqual([work])
    for (const queue of queues) await queue.stop()
    for (const store of stores) await store.close()
  })
})
