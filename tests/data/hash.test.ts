import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashFiles } from '../../src/data/hash.js'

describe('hashFiles', () => {
  let root: string
  const write = (file: string, text: string): void => writeFileSync(join(root, file), text)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lotrinh-hash-'))
    for (const folder of ['plans', 'schema']) mkdirSync(join(root, folder))
    write('settings.yaml', 'asOf: today\n')
    write('plans/a.yaml', 'a\n')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('changes with one byte, with a name, and with a new file', () => {
    const hashes = [hashFiles(root)]
    write('plans/a.yaml', 'b\n')
    hashes.push(hashFiles(root))
    renameSync(join(root, 'plans/a.yaml'), join(root, 'plans/b.yaml'))
    hashes.push(hashFiles(root))
    write('plans/empty.yaml', '')
    hashes.push(hashFiles(root))
    expect(new Set(hashes).size).toBe(4)
  })

  it('is the same wherever the folder stands', () => {
    const before = hashFiles(root)
    const moved = `${root}-moved`
    renameSync(root, moved)
    root = moved
    expect(hashFiles(root)).toBe(before)
  })

  it('leaves out the schemas, which say nothing about any figure', () => {
    const before = hashFiles(root)
    write('schema/a.schema.json', '{}')
    expect(hashFiles(root)).toBe(before)
  })
})
