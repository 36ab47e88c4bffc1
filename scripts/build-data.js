/**
 * Read the shipped YAML into dist/yaml, one JSON file by the hash of each text (src/data/yaml-kept.ts): every start of the
 * program would read it anew. What has not changed is left alone; what has gone is taken away.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('..', import.meta.url).pathname
const FOLDER = join(ROOT, 'dist/yaml')

export async function buildData() {
  const { jsonOfYaml, nameOfYaml } = await import(join(ROOT, 'dist/yaml-kept.js'))
  mkdirSync(FOLDER, { recursive: true })
  const kept = new Set()
  for (const file of readdirSync(join(ROOT, 'data'), { recursive: true })) {
    if (!file.endsWith('.yaml')) continue
    const text = readFileSync(join(ROOT, 'data', file), 'utf8')
    const name = nameOfYaml(text)
    kept.add(name)
    if (existsSync(join(FOLDER, name))) continue
    const json = jsonOfYaml(text)
    if (json === undefined) continue
    const whole = join(FOLDER, `${name}.${process.pid}`)
    writeFileSync(whole, json)
    renameSync(whole, join(FOLDER, name))
  }
  for (const old of readdirSync(FOLDER))
    if (old.endsWith('.json') && !kept.has(old)) rmSync(join(FOLDER, old), { force: true })
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildData()
