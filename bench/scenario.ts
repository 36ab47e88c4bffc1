/**
 * `npx tsx bench/scenario.ts [root of another checkout]`: time of one more scenario on prepared worlds, the way a workbench
 * asks for it. With another checkout both are measured in turns, on that one's data, and the last column says how many times faster
 * this one is. Median of the rounds after warming up.
 */
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const SCENARIO = 'three-percent-from-2026'
const [ROUNDS, WARM] = [9, 4]
const CASES = [
  ['binh-dinh', 1000],
  ['binh-dinh', 2000],
  ['binh-thuan', 1000],
  ['binh-thuan', 2000],
  ['tinh-mau', 1000],
  ['tinh-mau', 2000],
] as const

const here = fileURLToPath(new URL('..', import.meta.url))
const roots = [here, ...process.argv.slice(2)]
const data = `${roots.at(-1)}/data`

/** Return what runs the scenario once on worlds prepared by a checkout. */
async function runnerOf(root: string) {
  const at = (file: string): string => `${root}/src/scenarios/${file}.js`
  const { loadWorkspace } = (await import(at('workspace'))) as typeof import('../src/scenarios/workspace.js')
  const { prepareRun } = (await import(at('prepare'))) as typeof import('../src/scenarios/prepare.js')
  const { runScenario } = (await import(at('run-scenario'))) as typeof import('../src/scenarios/run-scenario.js')
  const { jointOf } = (await import(at('joint'))) as typeof import('../src/scenarios/joint.js')
  const workspace = loadWorkspace(data)
  return (plan: string, paths: number) => {
    const planData = workspace.plans.get(plan)
    const scenario = workspace.budget.scenarios.get(SCENARIO)
    if (planData === undefined || scenario === undefined) throw new Error(`no ${plan} or ${SCENARIO}`)
    const began = performance.now()
    const prepared = prepareRun(workspace, planData, { paths, seed: 1, boundary: 'old' })
    const prepareMs = performance.now() - began
    const run = () => jointOf(planData, runScenario(prepared, scenario)).number.mean
    return { prepareMs, run }
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const runners = await Promise.all(roots.map(runnerOf))

const results = CASES.map(([plan, paths]) => {
  const ready = runners.map((make) => make(plan, paths))
  const times = ready.map((): number[] => [])
  const answers = new Set<number>()
  for (let round = 0; round < WARM + ROUNDS; round++) {
    for (const [i, { run }] of ready.entries()) {
      const began = performance.now()
      answers.add(run())
      if (round >= WARM) times[i]?.push(performance.now() - began)
    }
  }
  if (answers.size !== 1) throw new Error(`${plan}: different answers ${[...answers]}`)
  return { plan, paths, prepareMs: ready.map((one) => one.prepareMs), ms: times.map(median) }
})

console.log(`${cpus()[0]?.model ?? 'cpu'}, Node ${process.version}, scenario ${SCENARIO} with its joint statements`)
console.log('plan         paths  prepare ms   run ms   other ms   times faster')
for (const { plan, paths, prepareMs, ms } of results) {
  const [own = 0, other] = ms
  const rest = other === undefined ? '' : `${other.toFixed(1).padStart(11)}${(other / own).toFixed(1).padStart(15)}`
  console.log(
    `${plan.padEnd(12)} ${paths}${(prepareMs[0] ?? 0).toFixed(0).padStart(12)}${own.toFixed(1).padStart(9)}${rest}`,
  )
}
console.log(JSON.stringify({ node: process.version, scenario: SCENARIO, rounds: ROUNDS, results }))
