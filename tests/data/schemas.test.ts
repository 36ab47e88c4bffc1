import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../scripts/make-schemas.js'
import { DATA_ROOT } from '../data-root.js'

const FOLDER = join(DATA_ROOT, 'schema')
const schemas = [...jsonSchemas()]

describe('JSON Schemas for editors', () => {
  it.each(schemas)('%s stands as npm run make-schemas writes it', (name, text) => {
    expect(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8')).toBe(text)
  })

  it('are all made, none left over', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(schemas.map(([name]) => `${name}.schema.json`).sort())
  })

  it('are named in the first line of every YAML file', () => {
    const files = readdirSync(DATA_ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(30)
    const wrong = files.filter((file) => schemaOf(file) !== `${kindOf(file)}.schema.json`)
    expect(wrong).toEqual([])
  })
})

/** A file is of the kind it is named for, or of its folder's where it is named for a plan: `progress/ninh-thuan.yaml`. */
function kindOf(file: string): string {
  const name = file.replace(/^.*\/|\.yaml$/g, '')
  return schemas.some(([kind]) => kind === name) ? name : dirname(file)
}

/** Return the schema a file names, when it names one in the schema folder. */
function schemaOf(file: string): string | undefined {
  const [first = ''] = readFileSync(join(DATA_ROOT, file), 'utf8').split('\n')
  const named = /^# yaml-language-server: \$schema=(.+)$/.exec(first)?.[1]
  if (named === undefined) return undefined
  const path = resolve(DATA_ROOT, dirname(file), named)
  return dirname(path) === FOLDER ? path.slice(FOLDER.length + 1) : undefined
}
