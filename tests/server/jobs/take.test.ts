import { expect, it } from 'vitest'
import { openQueue } from '../../../src/server/jobs/queue.js'
import { migrate } from '../../../src/server/storage/migrate.js'
import { describeOnStores } from '../stores.js'

await describeOnStores('the next shard', (openEmpty) => {
  it('is of what the worker has made already, else of what nobody has begun upon, else the oldest', async () => {
    const store = await openEmpty()
    await migrate(store.db)
    const queue = await openQueue(store)
    const shard = (computation: string, shares: string) => ({ computation, round: 1, shares })
    for (const [computation, shares] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['a3', 'a'],
      ['b1', 'b'],
      ['b2', 'b'],
      ['old', ''],
    ] as const) {
      const work = shares === '' ? { computation, round: 1 } : shard(computation, shares)
      await queue.send(store.db, 'shards', [work])
    }
    const taken = async (shares?: string) => (await queue.take(shares))?.work.computation
    expect(await taken()).toBe('a1')
    expect(await taken()).toBe('b1')
    expect(await taken('b')).toBe('b2')
    expect(await taken('b')).toBe('old')
    await queue.send(store.db, 'questions', [{ computation: 'question', round: 1 }])
    expect(await taken('a')).toBe('question')
    expect(await taken('none')).toBe('a2')
    expect(await taken()).toBe('a3')
    expect(await taken()).toBeUndefined()
    await queue.stop()
  })
})
