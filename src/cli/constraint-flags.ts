import { type Call, UsageError } from './call.js'

/** Flags of `optimise` that say a number of a programme, and the field of a constraints file they stand for. */
const BY_PROGRAMME = {
  floor: 'floor',
  cap: 'cap',
  committed: 'committed',
  absorption: 'absorption',
  growth: 'growth',
  'min-size': 'minimumSize',
} as const

/** Options of a command that takes constraints. */
export const CONSTRAINT_OPTIONS = {
  constraints: { type: 'string' },
  envelope: { type: 'string' },
  floor: { type: 'string' },
  cap: { type: 'string' },
  committed: { type: 'string' },
  absorption: { type: 'string' },
  growth: { type: 'string' },
  'min-size': { type: 'string' },
  capital: { type: 'string' },
  keep: { type: 'string' },
  hold: { type: 'string' },
  free: { type: 'string' },
} as const

/** Return the constraints written as flags, as a constraints file would have them. @throws UsageError */
export function constraintFlags(call: Call, firstYear: number): Readonly<Record<string, unknown>> {
  const text = (name: string): string | undefined => {
    const got = call.options[name]
    return got === undefined ? undefined : String(got)
  }
  const one = (name: string): number | undefined => {
    const got = text(name)
    return got === undefined ? undefined : numberOf(name, got, got)
  }
  const list = (name: string): string[] | undefined =>
    text(name)
      ?.split(',')
      .map((part) => part.trim())
  // A growth limit without a programme is one for all.
  const forAll = /^[\d.]+$/.test(text('growth') ?? '') ? one('growth') : undefined
  const programmes = Object.entries(BY_PROGRAMME).flatMap(([flag, field]) =>
    (flag === 'growth' && forAll !== undefined ? [] : (list(flag) ?? [])).map((pair) => {
      const [programme, amount, extra] = pair.split('=')
      if (amount === undefined || extra !== undefined || programme === '')
        throw new UsageError('OPTION_WRONG', { id: `--${flag}`, got: pair, allowed: 'programme=number,…' })
      return { programme, [field]: numberOf(flag, amount, pair) }
    }),
  )
  const [amount, keep, capital] = [one('envelope'), one('keep'), text('capital')]
  const [hold, free] = [list('hold'), list('free')]
  return {
    ...(amount === undefined ? {} : { envelope: [{ from: firstYear, amount }] }),
    ...(programmes.length === 0 ? {} : { programmes }),
    ...(capital === undefined ? {} : { natures: [capitalOf(capital)] }),
    ...(keep === undefined ? {} : { keep }),
    ...(forAll === undefined ? {} : { growth: forAll }),
    ...(hold === undefined ? {} : { hold }),
    ...(free === undefined ? {} : { free }),
  }
}

function numberOf(flag: string, text: string, got: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(value)) throw new UsageError('OPTION_WRONG', { id: `--${flag}`, got, allowed: '≥ 0' })
  return value
}

function capitalOf(text: string) {
  const ends = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text)
  const [least, most] = [Number(ends?.[1]), Number(ends?.[2])]
  if (ends === null || least > most)
    throw new UsageError('OPTION_WRONG', { id: '--capital', got: text, allowed: '40-60' })
  return { nature: 'capital', least, most }
}
