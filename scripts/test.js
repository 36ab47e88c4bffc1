/**
 * All checks, one after another, none skipped because an earlier one failed: types, lint and format, import direction,
 * then every test. The last line counts them: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
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
for (const [name, command, args] of checks) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
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

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  }
}
