import { expect, test, vi } from 'vitest'
import { batched } from '../../../src/server/storage/batched.js'

/** A store whose readings are let go by hand. */
function store() {
  const readings: { readonly ids: readonly string[]; readonly give: (value: string) => void; fail: () => void }[] = []
  const read = (ids: readonly string[]) =>
    new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
      readings.push({
        ids,
        give: (value) => resolve(new Map(ids.filter((id) => id !== 'none').map((id) => [id, `${id} ${value}`]))),
        fail: () => reject(new Error('away')),
      })
    })
  const begun = (count: number) => vi.waitFor(() => expect(readings).toHaveLength(count))
  return { readings, find: batched(read), begun }
}

test('what is asked for during a reading is read together, after it', async () => {
  const { readings, find, begun } = store()
  const first = find('a')
  await begun(1)
  const second = [find('a'), find('b'), find('b'), find('none')]
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(readings.map(({ ids }) => ids)).toEqual([['a']])
  readings[0]?.give('old')
  expect(await first).toBe('a old')
  await begun(2)
  expect(readings.map(({ ids }) => ids)).toEqual([['a'], ['a', 'b', 'none']])
  readings[1]?.give('new')
  expect(await Promise.all(second)).toEqual(['a new', 'b new', 'b new', undefined])
})

test('a reading that fails fails for those who wait for it, not for the next', async () => {
  const { readings, find, begun } = store()
  const first = find('a')
  await begun(1)
  const second = find('a')
  readings[0]?.fail()
  await expect(first).rejects.toThrow('away')
  await begun(2)
  readings[1]?.give('new')
  expect(await second).toBe('a new')
})
