/**
 * All checks, none skipped because another failed: types, lint and format, import direction, then every test. The last line
 * counts them: `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

const bin = (name) => join('node_modules', '.bin', name)
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-test-'))
const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['import direction', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src']],
]

let passed = 0
let failed = 0
// Side by side: each keeps one core. What they say is told one after the other.
for (const { name, status, said } of await Promise.all(checks.map(checked))) {
  process.stdout.write(said)
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`)
  if (status === 0) passed++
  else failed++
}

let skips = 0
let ran = 0
// One project after the other: mixed, each file would get a process of its own and share nothing.
const workers = availableParallelism()
for (const project of ['together', 'commands', 'apart']) {
  const report = join(folder, `${project}.json`)
  const { status } = spawnSync(
    bin('vitest'),
    [
      'run',
      '--project',
      project,
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: 'inherit' },
  )
  const tests = readReport(report)
  passed += tests.numPassedTests
  failed += tests.numFailedTests
  skips += tests.numPendingTests
  ran += tests.numPassedTests
  // A project that came to nothing is a failure too.
  if ((status !== 0 && tests.numFailedTests === 0) || tests.numPassedTests === 0) failed++
}
const skipped = skips > 0 ? `, ${skips} skipped` : ''
console.log(`${passed} passed, ${failed} failed${skipped}`)
process.exitCode = failed > 0 || ran === 0 ? 1 : 0

/** Run a check and return how it ended, with all it said. */
function checked([name, command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const from of [child.stdout, child.stderr]) {
      from.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    }
    child.on('error', (problem) => resolve({ name, status: 1, said: `${problem.message}\n` }))
    child.on('close', (status) => resolve({ name, status, said }))
  })
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  }
}
