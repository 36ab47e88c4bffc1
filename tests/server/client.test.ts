import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { apiTypes } from '../../scripts/api-types.js'
import { openApp } from './open-app.js'

it('the types of the API that the workbench has are those of the API (npm run make-client)', async () => {
  const { app } = await openApp(undefined, { concurrency: 0 })
  const kept = readFileSync(fileURLToPath(new URL('../../src/web/api/schema.ts', import.meta.url)), 'utf8')
  expect(await apiTypes(app.swagger())).toBe(kept)
})
