import type { ErrorCode, Facts } from '../../text/errors.js'

/** What is wrong with one row of a stream; its file and line are added by whoever reads the file. */
export class RowError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
  ) {
    super(code)
    this.name = 'RowError'
  }
}
