import { describe, expect, it } from 'vitest'
import { run } from './run.js'

/** A slip of the hand, and the target that was meant. */
const SLIPS = [
  ['binh-dinh-2030-dti-scor', 'binh-dinh-2030-dti-score'],
  ['binhdinh-2030-dti-score', 'binh-dinh-2030-dti-score'],
  ['binh-dinh-2030-dti_score', 'binh-dinh-2030-dti-score'],
  ['tinh-mau-2045-pii-ranks', 'tinh-mau-2045-pii-rank'],
  ['binh-thuan-2030-digital-economy-share', 'binh-thuan-2030-digital-economy-share-grdp'],
] as const

describe('explaining a target that does not exist', () => {
  it.each(SLIPS)('suggests for %s first of all %s', async (typed, meant) => {
    const { code, out, err } = await run(['explain', typed, '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`TARGET_UNKNOWN: Target "${typed}" does not exist (`)
    expect(suggested(err)[0]).toBe(meant)
  })

  it('suggests at most a handful, all of them real', async () => {
    const { err } = await run(['explain', 'zzz'])
    const ids = suggested(err)
    expect(err).toMatch(/^TARGET_UNKNOWN: Mục tiêu "zzz" không có \(/)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.length).toBeLessThanOrEqual(5)
    for (const id of ids) expect((await run(['explain', id, '--paths', '5'])).code, id).toBe(0)
  })

  it('does not take the id of a plan or of a measure for a target', async () => {
    for (const id of ['binh-dinh', 'dti-score']) expect((await run(['explain', id])).code, id).toBe(2)
  })
})

function suggested(err: string): string[] {
  return /\((?:allowed|cho phép) (.+)\)\n$/.exec(err)?.[1]?.split(', ') ?? []
}
