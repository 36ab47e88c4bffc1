import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillNormals, kernel, layOut } from '../../../src/model/kernel/kernel.js'
import { normalQuantile } from '../../../src/model/normal.js'
import { fillUniforms, stream, uniform } from '../../../src/model/random.js'

/** Compare as bytes: 0 is not −0, and what is no number is none on both sides. */
function expectSame(name: string, x: number, got: number, wanted: number): void {
  if (!Object.is(got, wanted)) throw new Error(`${name}(${x}) is ${got}, not ${wanted}`)
}

const EDGES = [0, -0, 1, -1, 0.5, 2 ** -30, -(2 ** -30), 5e-324, 2.2e-308, 1e-310, 1e308, Infinity, -Infinity, NaN]
const PLACES = [
  ...EDGES,
  709.78,
  709.8,
  -708.3,
  -708.5,
  -745.1,
  -745.2,
  0.34657359,
  0.3465736,
  1.0397,
  1.03972078,
  2 ** 0.5,
]

describe('the kernel', () => {
  it('is what its sources compile to', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url))
    const compiled = execFileSync(process.execPath, ['scripts/make-kernel.js', '--print'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(compiled).toBe(readFileSync(`${root}/src/model/kernel/code.ts`, 'utf8'))
  }, 60_000)

  it('has the exponential and the logarithm of the engine, to the byte', () => {
    const { exp, log } = kernel()
    for (const x of PLACES) {
      expectSame('exp', x, exp(x), Math.exp(x))
      expectSame('log', x, log(x), Math.log(x))
    }
    const draws = new Float64Array(200_000)
    fillUniforms(draws, 0, draws.length, stream(3, 'test/kernel'), 0)
    for (const u of draws) {
      for (const x of [u, -u, 40 * (u - 0.5), 1500 * (u - 0.5)]) expectSame('exp', x, exp(x), Math.exp(x))
      for (const x of [u, 1 + u / 1e3, u * u * u, 1 / u, Math.exp(1400 * (u - 0.5))])
        expectSame('log', x, log(x), Math.log(x))
    }
  })

  it('has both of two numbers at once, to the byte', () => {
    const draws = new Float64Array(200_000)
    fillUniforms(draws, 0, draws.length, stream(5, 'test/kernel'), 0)
    const places = [...PLACES, ...EDGES.map((one) => -one)]
    // Each edge stands beside every other: what one of two needs must not touch the other.
    const pairs = places.flatMap((one) => places.flatMap((other) => [one, other]))
    const near = (at: number) => (u: number) => at + (u - 0.5) * 1e-5
    for (const xs of [
      pairs,
      ...[(u: number) => u, (u: number) => 40 * (u - 0.5), (u: number) => 1500 * (u - 0.5), (u: number) => 1 / u].map(
        (of) => [...draws].map(of),
      ),
      ...[
        0,
        1,
        Math.SQRT2,
        Math.SQRT1_2,
        Math.LN2 / 2,
        -Math.LN2 / 2,
        1.5 * Math.LN2,
        -1.5 * Math.LN2,
        -(2 ** -54),
        -56 * Math.LN2,
      ].map((at) => [...draws].map(near(at))),
      [...draws].map((u) => Math.exp(1400 * (u - 0.5))),
      [...draws].map((u) => -50 * u),
    ]) {
      for (const [which, of] of [Math.exp, Math.log, Math.expm1].entries()) {
        const { arrays, places } = layOut([xs.length])
        arrays[0].set(xs)
        kernel().mapPairs(which, places[0], xs.length)
        for (const [i, x] of xs.entries()) {
          // What is left of a whole is asked of what is spent alone: up to 0.
          if (of !== Math.expm1 || x <= 0) expectSame(of.name, x, arrays[0][i] as number, of(x))
        }
      }
    }
  })

  it('has the normal quantile of src/model/normal.ts, to the byte', () => {
    const draws = new Float64Array(200_000)
    fillUniforms(draws, 0, draws.length, stream(4, 'test/kernel'), 0)
    for (const u of [...EDGES, 2, ...draws, ...draws.map((one) => one ** 9)])
      expectSame('normalQuantile', u, kernel().normalQuantile(u), normalQuantile(u))
  })

  it('draws the normal variates of a stream, whatever is drawn beside them', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.string(),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(20),
        (seed, name, path, nPaths, length, pairs) => {
          const [start, end] = [2 * pairs, 2 * pairs + length]
          const source = stream(seed, name, 7)
          const out = new Float64Array(nPaths * length)
          fillNormals(out, source, path, nPaths, end, start)
          const steps = new Float64Array(end)
          for (let p = 0; p < nPaths; p += 1 + (nPaths >> 3)) {
            fillUniforms(steps, 0, end, source, path + p)
            expect(out.subarray(p * length, (p + 1) * length)).toEqual(steps.subarray(start).map(normalQuantile))
          }
          if (start === 0) expect(out[0]).toBe(normalQuantile(uniform(source, path)))
        },
      ),
      { numRuns: 60 },
    )
  })
})
