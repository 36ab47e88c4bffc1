/**
 * `npm run bench-optimise`: time of `optimise` on 12 programmes × 20 years × 40 targets × 2,000 paths, one core (taskset in
 * package.json). The plan of Bình Định with more years for the measures that money moves, so that 40 targets are simulated;
 * all lines free. Prints a table and, as the last line, JSON; exits with 1 above 20 s of
 * processor time (the clock, on a machine that does nothing else).
 */
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { narrowTo } from '../src/scenarios/narrow.js'
import { optimise } from '../src/scenarios/optimise/optimise.js'
import { isSimulated } from '../src/scenarios/outcomes.js'
import { prepareRun } from '../src/scenarios/prepare.js'
import { loadWorkspace } from '../src/scenarios/workspace.js'

const [LINES, YEARS, TARGETS, PATHS, LIMIT] = [12, 20, 40, 2000, 20]
const options = { paths: PATHS, seed: 1, boundary: 'old' }

const shipped = loadWorkspace(fileURLToPath(new URL('../data', import.meta.url)))
const programmes = new Map(
  [...shipped.budget.programmes].filter(([id]) => id !== 'smart-city' && id !== 'startup-transfer'),
)
const workspace = { ...shipped, asOf: `${2045 - YEARS}-11-21`, budget: { ...shipped.budget, programmes } }
const plan = workspace.plans.get('binh-dinh')

/** Targets of the plan, the simulated first, and the same measures in other years, until there are enough. */
function fortyTargets() {
  const { resolved, policy } = prepareRun(workspace, plan, { ...options, paths: 2 })
  const simulated = resolved.filter(isSimulated).map(({ target }) => target)
  const moved = new Set(policy.responses.map(({ response }) => response.indicator))
  const more = simulated.filter(({ indicator, kind }) => moved.has(indicator) && kind !== 'growth_per_year')
  const targets = [...simulated]
  for (let k = 0; targets.length < TARGETS; k++) {
    const one = more[k % more.length]
    targets.push({ ...one, id: `${one.id}-${k}`, year: 2027 + ((k * 7) % 19) })
  }
  return targets.slice(0, TARGETS)
}

const planData = { ...plan, targets: fortyTargets() }
const scenario = workspace.budget.scenarios.get('three-percent-from-2026')
const constraints = { value: { free: [...programmes.keys()] }, placeOf: () => ({ file: '--', line: 1 }) }

const results = []
for (const aim of ['expected', 'cvar']) {
  const began = performance.now()
  const prepared = prepareRun(workspace, planData, options)
  const ready = performance.now()
  const cpu = process.cpuUsage()
  const found = await optimise(prepared, scenario, { aim, constraints })
  const seconds = (performance.now() - ready) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  const lines = found.decision.lines.filter(({ held }) => !held).length
  const shape = [
    lines,
    found.decision.nYears,
    narrowTo(prepared, prepared.resolved.filter(isSimulated)).resolved.length,
  ]
  if (shape.join() !== [LINES, YEARS, TARGETS].join()) throw new Error(`not the case to be timed: ${shape}`)
  results.push({
    aim,
    prepareSeconds: (ready - began) / 1000,
    seconds,
    cpuSeconds,
    swaps: found.swaps,
    gain: found.after.score - found.before.score,
  })
}

console.log(`${cpus()[0]?.model ?? 'cpu'}, one core, Node ${process.version}`)
console.log(`${LINES} programmes × ${YEARS} years × ${TARGETS} targets × ${PATHS} paths (reach ${LIMIT} s)`)
for (const { aim, prepareSeconds, seconds, cpuSeconds, swaps, gain } of results)
  console.log(
    `${aim.padEnd(10)} ${cpuSeconds.toFixed(1)} s of one core, ${seconds.toFixed(1)} s by the clock (worlds ${prepareSeconds.toFixed(1)} s before)  ${swaps} swaps, gain ${gain.toFixed(3)}`,
  )
console.log(JSON.stringify({ node: process.version, paths: PATHS, results }))
process.exitCode = results.every(({ cpuSeconds, prepareSeconds }) => cpuSeconds + prepareSeconds < LIMIT) ? 0 : 1
