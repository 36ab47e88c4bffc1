/**
 * All checks, one after another, none skipped because an earlier one failed: types, lint and format, import direction,
 * then every test. The last line counts them: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildCli } from './build.js'
import { buildWeb } from './build-web.js'

const bin = (name) => join('node_modules', '.bin', name)
const report = join(mkdtempSync(join(tmpdir(), 'lotrinh-test-')), 'vitest.json')
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

await buildCli()
// Here and not in a test: for as long as it lasts a test could not be heard of.
await buildWeb()
const { status } = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { stdio: 'inherit' },
)
const tests = readReport()
passed += tests.numPassedTests
failed += tests.numFailedTests
if (status !== 0 && tests.numFailedTests === 0) failed++
const skipped = tests.numPendingTests > 0 ? `, ${tests.numPendingTests} skipped` : ''
console.log(`${passed} passed, ${failed} failed${skipped}`)
process.exitCode = failed > 0 || tests.numPassedTests === 0 ? 1 : 0

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  }
}
