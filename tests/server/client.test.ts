import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { apiTypes } from '../../scripts/api-types.js'
import { openApp } from './open-app.js'

/** What is wrong with a description by the rules of OpenAPI 3.1. */
async function wrongIn(description: object): Promise<readonly string[]> {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } })
  const problems = await lintFromString({ source: JSON.stringify(description), config })
  return problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)
}

it('the API is described by the rules of OpenAPI 3.1', async () => {
  const { app } = await openApp(undefined, { concurrency: 0 })
  const description = app.swagger()
  expect(await wrongIn(description)).toEqual([])
  const broken = { ...description, paths: { ...description.paths, '/x': { get: { responses: 7 } } } }
  expect(await wrongIn(broken)).toEqual([expect.stringContaining('#/paths/~1x/get/responses')])
})

it('the types of the API that the workbench has are those of the API (npm run make-client)', async () => {
  const { app } = await openApp(undefined, { concurrency: 0 })
  const kept = readFileSync(fileURLToPath(new URL('../../src/web/api/schema.ts', import.meta.url)), 'utf8')
  expect(await apiTypes(app.swagger())).toBe(kept)
})
