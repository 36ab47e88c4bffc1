import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/program.js'
import { outOf, run } from './run.js'

const NAMES = Object.keys(COMMANDS)

describe('help', () => {
  it('is the same by word and by option, and names every command', async () => {
    const text = await outOf('help')
    expect(await outOf('--help')).toBe(text)
    for (const name of NAMES) expect(text).toMatch(new RegExp(`^  lotrinh ${name} `, 'm'))
    expect(text).toContain('Cách dùng')
  })

  it('speaks English on demand', async () => {
    const text = await outOf('help', '--lang', 'en')
    expect(text).toContain('Usage: lotrinh')
    expect(text).not.toContain('Cách dùng')
  })

  it('is shown, with exit code 2, when no command is given', async () => {
    const { code, out, err } = await run([])
    expect(code).toBe(2)
    expect(out + err).toBe(await outOf('help'))
  })

  it.each(NAMES)('of %s names its options and runs nothing', async (name) => {
    const { code, out, err } = await run([name, '--help', '--lang', 'en'])
    expect([code, err]).toEqual([0, ''])
    // A server or worker prints nothing to be read by a program.
    const option = { serve: '--port', worker: '--concurrency' }[name] ?? '--json'
    expect(out).toMatch(new RegExp(`^lotrinh ${name} .*${option}.*: .+\\n$`))
  })
})
