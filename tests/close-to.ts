import { expect } from 'vitest'

/** Expect |got − wanted| ≤ abs + rel·|wanted|; the tolerance is always spelled out. */
export function expectClose(got: number, wanted: number, { abs = 0, rel = 0 }: { abs?: number; rel?: number }): void {
  const allowed = abs + rel * Math.abs(wanted)
  expect(Math.abs(got - wanted), `got ${got}, wanted ${wanted} ± ${allowed}`).toBeLessThanOrEqual(allowed)
}
