import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { priorsTable, replaceBetween } from '../../scripts/make-docs.js'
import { ENGINE_VERSION } from '../../src/scenarios/recipe.js'
import { settingsTable } from '../../src/server/config/settings-table.js'
import { shippedData } from '../data-root.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8')

describe('documents', () => {
  it('model.md carries the shipped priors', () => {
    const text = read('docs/model.md')
    expect(text).toBe(replaceBetween(text, 'priors', priorsTable(shippedData().priors)))
  })

  it('operations.md says everything that can be set, and names tests that are there', () => {
    const text = read('docs/operations.md')
    expect(text).toBe(replaceBetween(text, 'settings', settingsTable()))
    const named = [...text.matchAll(/\[((?:server|cli)\/[\w/-]+)\]/g)].map((match) => match[1] as string)
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect(existsSync(`${root}/tests/${name}.test.ts`), name).toBe(true)
  })

  it('the engine version of every recipe is the package version', () => {
    expect(JSON.parse(read('package.json')).version).toBe(ENGINE_VERSION)
  })

  it('README links lead somewhere and its commands exist', () => {
    const text = read('README.md')
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] as string)
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(existsSync(`${root}/${link}`), link).toBe(true)
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map((match) => match[1] as string)
    expect(named.length).toBeGreaterThan(1)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('every line of the changelog says whether numbers change', () => {
    const lines = read('CHANGELOG.md')
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/numbers change: (yes|no)/)
  })

  it('no download address and no path of a machine stands in a committed file', () => {
    for (const file of ['package-lock.json', 'package.json', 'README.md', '.ci/run', '.npmrc']) {
      expect(read(file)).not.toMatch(/"resolved"|\/(work|root|home)\//)
    }
  })
})
