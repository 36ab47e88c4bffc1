import { giveBack } from './rooms.js'

/**
 * Numbers by year and path, `[nYears × nPaths]`, of which a year is worked out when somebody first asks for it: most
 * questions are about the few years in which targets fall due. Nobody writes to what is given out.
 */
export type Yearly = {
  readonly nYears: number
  readonly nPaths: number
  /** of year t, length nPaths */
  readonly year: (t: number) => Float64Array
  /** of all years, one year contiguous */
  readonly whole: () => Float64Array
  /** give the room of single years back (src/model/rooms.ts): what was given out must not be read again, asked anew it is made anew */
  readonly release: () => void
}

/** Return numbers that are made year by year. @param make called once a year at most; its answer is kept as it is */
export function yearly(nYears: number, nPaths: number, make: (t: number) => Float64Array): Yearly {
  const known = new Array<Float64Array | undefined>(nYears).fill(undefined)
  let whole: Float64Array | undefined
  const year = (t: number): Float64Array => {
    if (!(t >= 0 && t < nYears)) throw new RangeError(`year ${t} of ${nYears}`)
    const found = known[t] ?? make(t)
    known[t] = found
    return found
  }
  return {
    nYears,
    nPaths,
    year,
    whole: () => {
      if (whole !== undefined) return whole
      const all = new Float64Array(nYears * nPaths)
      for (let t = 0; t < nYears; t++) {
        all.set(year(t), t * nPaths)
        // Kept once, not twice.
        known[t] = all.subarray(t * nPaths, (t + 1) * nPaths)
      }
      whole = all
      return all
    },
    release: () => {
      for (const one of known) if (one !== undefined && whole === undefined) giveBack(one)
      if (whole === undefined) known.fill(undefined)
    },
  }
}

/** Return numbers that are there already. @param values `[nYears × nPaths]` */
export function yearlyOf(values: Float64Array, nPaths: number): Yearly {
  const year = (t: number): Float64Array => values.subarray(t * nPaths, (t + 1) * nPaths)
  return { nYears: values.length / nPaths, nPaths, year, whole: () => values, release: () => {} }
}
