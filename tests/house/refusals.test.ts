import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The checks are checked: each offence is planted in a copy of the house, and the tool that guards it must refuse. */
const root = fileURLToPath(new URL('../..', import.meta.url))
let house = ''

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'lotrinh-house-'))
  for (const file of ['biome.json', 'lint', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(house, file), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  mkdirSync(join(house, 'src/model'), { recursive: true })
  mkdirSync(join(house, 'src/cli'), { recursive: true })
  writeFileSync(join(house, 'src/cli/end.ts'), 'export const end = 1\n')
})
afterAll(() => rmSync(house, { recursive: true }))

function refused(tool: 'biome' | 'depcruise', code: string): string {
  const file = join(house, 'src/model/planted.ts')
  writeFileSync(file, code)
  const args = tool === 'biome' ? ['lint', file] : ['--config', '.dependency-cruiser.cjs', 'src']
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(file)
  return status === 0 ? '' : stdout + stderr
}

describe('the house refuses in src/model', () => {
  it.each([
    ['Math.random', 'export const roll = (): number => Math.random()\n', 'not reproducible'],
    ['a clock', 'export const now = (): number => Date.now()\n', 'knows no clock'],
    ['a timer of the machine', 'export const now = (): number => performance.now()\n', 'knows no clock'],
    [
      'a file',
      "import { readFileSync } from 'node:fs'\n\nexport const text = readFileSync('x', 'utf8')\n",
      'reads no file',
    ],
    ['the console', "console.log('x')\nexport const x = 1\n", 'noConsole'],
  ])('%s', (_, code, said) => {
    expect(refused('biome', code)).toContain(said)
  })

  it('an import of a later room, and of a package', () => {
    expect(refused('depcruise', "export { end } from '../cli/end.js'\n")).toContain('model-imports-one-way')
    expect(refused('depcruise', "export { parse } from 'yaml'\n")).toContain('model-is-pure')
    expect(refused('depcruise', "export { sep } from 'node:path'\n")).toContain('model-is-pure')
  })

  it('and nothing when there is nothing to refuse', () => {
    const clean = 'export const half = (x: number): number => x / 2\n'
    expect(refused('biome', clean)).toBe('')
    expect(refused('depcruise', clean)).toBe('')
  })
})
