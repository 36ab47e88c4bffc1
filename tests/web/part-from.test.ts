import { describe, expect, it } from 'vitest'
import { partFrom } from '../../src/web/simulation/part-from.js'
import type { Asking, FromHelper } from '../../src/web/simulation/protocol.js'

const asking = (id: number): Asking => ({ kind: 'ask', id }) as Asking
const part = (id: number): FromHelper => ({ kind: 'part', id, part: { of: id } as never })

/** A helper that says what the test says. */
function helper() {
  const told: unknown[] = []
  const port = { onmessage: null, postMessage: (message: unknown) => told.push(message) } as unknown as MessagePort
  return { port, told, says: (data: FromHelper) => port.onmessage?.({ data } as MessageEvent<FromHelper>) }
}

describe('the part of a helper', () => {
  it('is what it says of this question, not of one that was given up', async () => {
    const { port, told, says } = helper()
    const first = partFrom(port, asking(1))
    const second = partFrom(port, asking(2))
    expect(told).toEqual([asking(1), asking(2)])
    says(part(1))
    says(part(2))
    expect(await second).toEqual({ of: 2 })
    const passed = await Promise.race([first, Promise.resolve('passed over')])
    expect(passed).toBe('passed over')
  })

  it('is refused in the words of a helper that cannot go on', async () => {
    const { port, says } = helper()
    const asked = partFrom(port, asking(1))
    says({ kind: 'broken', status: 503, message: 'x' })
    await expect(asked).rejects.toEqual({ kind: 'broken', status: 503, message: 'x' })
  })
})
