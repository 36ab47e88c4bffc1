/**
 * How a plan fares over worlds. `satisficing` share of worlds at or above the threshold, with its standard error;
 * regret: distance to the best of the compared plans in the same world; shortfall: distance below the threshold;
 * `tail…`: mean over the worst share of worlds (CVaR). All but the shares are in the unit of the values.
 */
export type PlanRobustness = {
  readonly satisficing: number
  readonly satisficingError: number
  readonly meanRegret: number
  readonly maxRegret: number
  readonly tailRegret: number
  readonly tailShortfall: number
}

/**
 * Return the robustness of each plan (Lempert, Popper & Bankes 2003: satisficing and regret).
 * @param values [nPlans × nWorlds] row-major, one outcome per plan and world, higher is better, finite
 * @param threshold what counts as good enough  @param tailShare worst share of worlds, in (0, 1], as 0.1
 */
export function robustness(
  values: Float64Array,
  nPlans: number,
  nWorlds: number,
  threshold: number,
  tailShare: number,
): readonly PlanRobustness[] {
  const regret = regrets(values, nPlans, nWorlds)
  return Array.from({ length: nPlans }, (_, plan) => {
    const outcome = values.subarray(plan * nWorlds, (plan + 1) * nWorlds)
    const lost = regret.subarray(plan * nWorlds, (plan + 1) * nWorlds)
    const satisficing = outcome.reduce((count, y) => count + (y >= threshold ? 1 : 0), 0) / nWorlds
    return {
      satisficing,
      satisficingError: Math.sqrt((satisficing * (1 - satisficing)) / nWorlds),
      meanRegret: lost.reduce((sum, x) => sum + x, 0) / nWorlds,
      maxRegret: lost.reduce((most, x) => Math.max(most, x), 0),
      tailRegret: tailMean(lost, tailShare),
      tailShortfall: tailMean(
        outcome.map((y) => Math.max(0, threshold - y)),
        tailShare,
      ),
    }
  })
}

/**
 * Return regrets [nPlans × nWorlds]: best of the plans in that world minus the plan (Savage 1951), ≥ 0.
 * @param values as for `robustness`
 */
export function regrets(values: Float64Array, nPlans: number, nWorlds: number): Float64Array {
  if (nPlans < 1 || nWorlds < 1 || values.length !== nPlans * nWorlds)
    throw new RangeError(`${values.length} values for ${nPlans} plans × ${nWorlds} worlds`)
  const best = values.slice(0, nWorlds)
  for (let i = nWorlds; i < values.length; i++)
    best[i % nWorlds] = Math.max(best[i % nWorlds] as number, values[i] as number)
  return values.map((y, i) => (best[i % nWorlds] as number) - y)
}

/**
 * Return the mean of the worst share of losses: CVaR (Rockafellar & Uryasev 2002), a world at the edge counted in part.
 * @param losses length ≥ 1, higher is worse  @param share in (0, 1]; 1 is the mean
 */
export function tailMean(losses: Float64Array, share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError(`tail share ${share} is not in (0, 1]`)
  const sorted = losses.slice().sort().reverse()
  const size = share * sorted.length
  const whole = Math.floor(size)
  let sum = 0
  for (let i = 0; i < whole; i++) sum += sorted[i] as number
  if (whole < sorted.length) sum += (size - whole) * (sorted[whole] as number)
  return sum / size
}
