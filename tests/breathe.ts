import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'

// Tests compute without a pause. The runner talks to its workers between turns of the event loop and gives one up that is
// silent for a minute, so every test ends, and begins, with a turn.
beforeEach(async () => {
  await setImmediate()
})
afterEach(async () => {
  await setImmediate()
})
