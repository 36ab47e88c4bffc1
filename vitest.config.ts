import { defineConfig } from 'vitest/config'

/**
 * Files of a project share what they load: the data, the charts, the writers of office files take longer to load than most
 * tests to run. The command line's tests put something in the place of the loader, and stand apart.
 */
export default defineConfig({
  test: {
    setupFiles: ['tests/property-seed.ts', 'tests/breathe.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['tests/cli/**'] },
      },
      { extends: true, test: { name: 'command line', include: ['tests/cli/**/*.test.ts'] } },
    ],
  },
})
