import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    setupFiles: ['tests/property-seed.ts', 'tests/breathe.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
