/** Writes data/schema/*.schema.json from the zod schemas, for editors (`npm run make-schemas`); CI compares them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import * as b from '../src/data/budget-schemas.js'
import { Progress } from '../src/data/progress.js'
import { ScheduledActivity } from '../src/data/schedules.js'
import * as s from '../src/data/schemas.js'

const ONE = { plan: s.Plan, settings: s.Settings, scenarios: b.Scenario }
const LISTS = {
  units: s.Unit,
  indicators: s.Indicator,
  territories: s.Territory,
  agencies: s.Agency,
  proxies: s.ProxyRow,
  targets: s.Target,
  tasks: s.Task,
  money: s.Money,
  duties: s.Duty,
  progress: Progress,
  schedules: ScheduledActivity,
  programmes: b.Programme,
  delivery: b.DeliveryProfile,
  drivers: b.Driver,
  responses: b.Response,
  spillovers: b.Spillover,
  identities: b.Identity,
}

/** Return every JSON Schema by name, as the text of its file. */
export function jsonSchemas(): Map<string, string> {
  const all = [
    ...Object.entries(ONE).map(([name, schema]) => [name, schema] as const),
    ...Object.entries(LISTS).map(([name, schema]) => [name, z.array(schema)] as const),
  ]
  return new Map(all.map(([name, schema]) => [name, `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`]))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('data/schema', { recursive: true })
  for (const [name, text] of jsonSchemas()) writeFileSync(`data/schema/${name}.schema.json`, text)
}
