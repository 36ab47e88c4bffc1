import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { jsonOfYaml, keptYaml, nameOfYaml } from '../../src/data/yaml-kept.js'
import { lineFinder, parseYaml, type YamlSaid } from '../../src/data/yaml-text.js'

const root = new URL('../../data/', import.meta.url)
const files = readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.yaml'))
const textOf = (file: unknown): string => readFileSync(new URL(String(file), root), 'utf8')
const path = mkdtempSync(join(tmpdir(), 'lotrinh-yaml-'))
const folder = pathToFileURL(`${path}/`)

describe('what the build has read of the YAML', () => {
  afterAll(() => rmSync(path, { recursive: true, force: true }))

  it('is what the text says, for every shipped file', () => {
    expect(files.length).toBeGreaterThan(40)
    for (const file of files) {
      const text = textOf(file)
      const json = jsonOfYaml(text)
      expect(json, String(file)).toBeDefined()
      writeFileSync(join(path, nameOfYaml(text)), json as string)
      expect(keptYaml(text, folder)).toEqual(parseYaml(text))
    }
  })

  it('is not taken for a text that has changed by a letter, nor where it is spoiled', () => {
    const text = textOf(files[0])
    writeFileSync(join(path, nameOfYaml(text)), jsonOfYaml(text) as string)
    expect(keptYaml(text, folder)).toBeDefined()
    expect(keptYaml(`${text} `, folder)).toBeUndefined()
    writeFileSync(join(path, nameOfYaml(text)), '{"plain":[')
    expect(keptYaml(text, folder)).toBeUndefined()
  })

  it('is left out where JSON would say something else', () => {
    expect(jsonOfYaml('a: .inf')).toBeUndefined()
    expect(jsonOfYaml('a: -0')).toBeUndefined()
    expect(jsonOfYaml('a: *b')).toBeUndefined()
    expect(jsonOfYaml('a: 1')).toBe('{"plain":{"a":1},"lines":[]}')
  })

  it('knows the line of each item, and finds any other in the text', () => {
    const text = '- a: 1\n  b:\n    - 2\n    - 3\n# between\n- a: 4\n'
    const said = parseYaml(text) as YamlSaid
    expect(said.lines).toEqual([1, 6])
    const lineOf = lineFinder(text, said)
    expect([lineOf([1]), lineOf([0, 'b', 1]), lineOf([1, 'a']), lineOf([1, 'none'])]).toEqual([6, 4, 6, 6])
  })
})
