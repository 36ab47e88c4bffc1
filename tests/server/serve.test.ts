import { describe, expect, it } from 'vitest'
import { serve } from '../../src/server/main.js'
import { shippedData } from '../data-root.js'

describe('serve', () => {
  it('listens where it is told to, answers, and stops', async () => {
    const { address, stop } = await serve(shippedData(), { host: '127.0.0.1', port: 0 })
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const answer = await fetch(`${address}/api/v1`)
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as { data: string }).data).toBe(shippedData().hash)
    await stop()
    await expect(fetch(`${address}/api/v1`)).rejects.toThrow()
  })
})
