import { defineConfig } from 'vitest/config'

const all = ['tests/**/*.test.ts', 'tests/**/*.test.tsx']
/** Tests that put something in the place of what they test. */
const COMMANDS = ['tests/cli/**']
/** Tests that start servers and browsers. */
const APART = ['tests/server/**', 'tests/web/**']

const under = (folders: readonly string[]): string[] => folders.map((folder) => `${folder}/*.test.{ts,tsx}`)

/** Files that only compute share what they load: the data and the charts take longer to load than most tests to run. */
export default defineConfig({
  test: {
    setupFiles: ['tests/property-seed.ts', 'tests/breathe.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'together', include: all, exclude: [...COMMANDS, ...APART], isolate: false } },
      { extends: true, test: { name: 'commands', include: under(COMMANDS) } },
      { extends: true, test: { name: 'apart', include: under(APART), globalSetup: ['tests/web/built.ts'] } },
    ],
  },
})
