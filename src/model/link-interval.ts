import type { Interval } from './attain.js'
import { fromLink, type Link } from './link.js'

/** Here every link is at a bound, or beyond all numbers. */
const FAR = 1024

/**
 * Return an interval on the link scale: g⁻¹(z) lies in the given one where z lies in this, and nowhere else. So a draw that is
 * moved on the link scale is judged without being brought back from it. Found by halving until no double lies between.
 */
export function intervalOnLink({ low, high }: Interval, link: Link): Interval {
  if (link.kind === 'identity') return { low, high }
  return {
    low: leastWhere((z) => fromLink(link, z) >= low),
    high: -leastWhere((z) => fromLink(link, -z) <= high),
  }
}

/** Return the least number where something holds that holds from there on; −∞ where it always does, ∞ where it never does. */
function leastWhere(holds: (z: number) => boolean): number {
  if (holds(-FAR)) return Number.NEGATIVE_INFINITY
  if (!holds(FAR)) return Number.POSITIVE_INFINITY
  let [no, yes] = [-FAR, FAR]
  for (let middle = 0; middle !== no && middle !== yes; middle = (no + yes) / 2) {
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}
