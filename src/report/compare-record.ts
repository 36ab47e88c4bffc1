import type { ScenarioComparison } from '../scenarios/compare.js'
import { shownDifference } from './compare-view.js'
import { jointRecord, togetherRecord } from './joint-view.js'
import { pairedRecord } from './signed.js'

/** The whole comparison as data. Money is tỷ đồng; differences are against the first scenario, probabilities are fractions. */
export function compareRecord({ span, scenarios, targets }: ScenarioComparison) {
  return {
    reference: scenarios[0]?.id,
    moneyYears: span,
    scenarios: scenarios.map(({ id, joint, number, noneLost, mayBeBest, money }) => ({
      id,
      joint: jointRecord(joint),
      numberMet: pairedRecord(number),
      // Of no target at all nothing is said.
      noTargetLost: joint.number.judged === 0 ? null : togetherRecord(noneLost),
      mayBeBest,
      money: money.map((line) => ({
        ...line,
        nominal: tenth(line.nominal),
        real: tenth(line.real),
        realByYear: line.realByYear.map(tenth),
      })),
    })),
    targets: targets.map(({ assessments, against }) => ({
      id: assessments[0]?.target.id,
      year: assessments[0]?.target.year ?? null,
      group: assessments[0]?.target.group,
      scenarios: assessments.map((assessment, i) => ({
        id: scenarios[i]?.id,
        status: assessment.status,
        probability: assessment.headline === undefined ? null : Number(assessment.headline.probability.toFixed(6)),
        bound: assessment.headline?.bound ?? 'none',
        grade: assessment.grade,
        ...differenceRecord(assessments, against, i),
      })),
    })),
  }
}

type Target = ScenarioComparison['targets'][number]

/** What may be shown of a difference: at a cap of borrowed evidence neither it nor its errors reveal the true frequency. */
function differenceRecord(assessments: Target['assessments'], against: Target['against'], i: number) {
  const [first, one, comparison] = [assessments[0], assessments[i], against[i]]
  if (i === 0 || first === undefined || one === undefined || comparison === undefined) return {}
  const shown = shownDifference(one, first)
  if (shown.kind === 'whole') return pairedRecord(comparison)
  const difference = shown.kind === 'least' ? Number(shown.difference.toFixed(6)) : null
  return { difference, differenceIs: shown.kind, real: comparison.real }
}

const tenth = (amount: number): number => Number(amount.toFixed(1))
