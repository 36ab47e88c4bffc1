import { headlineOf } from '../model/verdict.js'
import { weakerGrade } from '../scenarios/borrowed.js'
import type { Optimised } from '../scenarios/optimise/optimise.js'
import { pairedRecord } from './signed.js'

/**
 * An optimised allocation as data. Amounts: tỷ đồng at prices of each year, multiples of 0.1; score: the objective, higher
 * is better; `shadowPrices`: score for one tỷ đồng more.
 */
export function optimiseRecord(found: Optimised) {
  const { aim, span, decision, start, recommended, before, after, change, fresh, shadow, promise, binding } = found
  const { nYears, lines, pots, envelope, firstYear } = decision
  const yearly = (plan: Float64Array, l: number): number[] => [...plan.subarray(l * nYears, (l + 1) * nYears)]
  return {
    objective: aim,
    years: span,
    interrupted: found.interrupted,
    recommended: recommended.name,
    envelope: pots.map((payer, pot) => ({ payer, byYear: yearly(envelope, pot) })),
    allocation: lines.map(({ programme, payer, nature, held }, l) => ({
      programme,
      payer,
      nature,
      held,
      start: yearly(start, l),
      recommended: yearly(recommended.amounts, l),
    })),
    leftOut: found.leftOut,
    targetsMet: {
      simulated: found.goals.length,
      before: spread(before.met),
      after: spread(after.met),
      change: pairedRecord(change.number),
    },
    score: { before: round(before.score), after: round(after.score) },
    searchPaths: { before: round(found.inSample.before), after: round(found.inSample.after) },
    freshPathGap: round(found.luck),
    freshSeed: found.freshSeed,
    linearPromise: Number.isNaN(promise) ? null : round(promise),
    plans: fresh.map(({ name, score, met }) => ({ plan: name, score: round(score), targetsMet: spread(met) })),
    targets: targetsOf(found).map(({ id, before, after, paired }) => ({ id, before, after, ...pairedRecord(paired) })),
    shadowPrices:
      shadow?.map(({ payer, year, value }) => ({ payer, year, value: Number(value.toPrecision(6)) })) ?? null,
    binding: [...binding].map(([{ name, file, line }, years]) => ({
      constraint: name,
      file,
      line,
      years: [...new Set(years.map((t) => firstYear + t))],
    })),
    swaps: found.swaps,
  }
}

/** Targets whose probability changes, the largest gain first. What money moves rests on borrowed evidence: grade C at best. */
export function targetsOf({ goals, change, before, after, base }: Optimised) {
  const grades = new Map(base.assessments.map(({ target, grade }) => [target.id, grade]))
  const share = (marks: Uint8Array | undefined): number =>
    marks === undefined ? 0 : marks.reduce((sum, one) => sum + one, 0) / marks.length
  return [...change.targets]
    .map(([i, paired]) => {
      const id = goals[i]?.resolved.target.id ?? ''
      const grade = weakerGrade(grades.get(id) ?? 'D', 'C')
      const shown = (marks: Uint8Array | undefined) => headlineOf(share(marks), grade)
      return { id, paired, before: shown(before.reached[i]), after: shown(after.reached[i]) }
    })
    .sort((a, b) => b.paired.difference - a.paired.difference || (a.id < b.id ? -1 : 1))
}

const spread = ({ mean, mcse }: { readonly mean: number; readonly mcse: number }) => ({
  mean: round(mean),
  mcse: round(mcse),
})

const round = (value: number): number => Number(value.toFixed(6))
