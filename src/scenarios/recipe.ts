import type { Boundary } from './field.js'

export const ENGINE_VERSION = '0.1.0'

/** Everything needed to repeat a run byte for byte. */
export type Recipe = {
  readonly engine: string
  readonly data: string
  readonly asOf: string
  readonly plan: string
  readonly scenario: string
  readonly boundary: Boundary
  readonly seed: number
  readonly paths: number
}
