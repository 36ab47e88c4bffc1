import { describe, expect, it } from 'vitest'
import { outOf } from './run.js'

const ask = (...more: readonly string[]) => outOf('project', 'binh-dinh', '--json', '--paths', '500', ...more)

describe('the same command line', () => {
  it('gives the same bytes', async () => {
    const first = await ask()
    expect(await ask()).toBe(first)
    expect(await ask('--seed', '1')).toBe(first)
  })

  it('gives the same bytes after other plans were projected', async () => {
    const first = await ask()
    await outOf('project', 'tinh-mau', '--paths', '20')
    expect(await ask()).toBe(first)
  })

  it('with another seed gives other probabilities of the same targets', async () => {
    const probabilities = async (seed: string) => {
      const { targets } = JSON.parse(await ask('--seed', seed)) as { targets: { id: string; probability: number }[] }
      return targets.map(({ id, probability }) => [id, probability] as const)
    }
    const [one, two] = [await probabilities('1'), await probabilities('2')]
    expect(two.map(([id]) => id)).toEqual(one.map(([id]) => id))
    expect(two).not.toEqual(one)
  })

  it('explains the very probability that the projection gives', async () => {
    const { targets } = JSON.parse(await ask()) as { targets: { id: string }[] }
    const id = 'binh-dinh-2030-dti-score'
    const explained = JSON.parse(await outOf('explain', id, '--json', '--paths', '500')) as { attainment: unknown }
    expect(explained.attainment).toEqual(targets.find((one) => one.id === id))
  })
})
