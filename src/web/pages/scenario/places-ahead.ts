/** The slider of the envelope: shares of the budget, %. */
export const PLACES = { least: 0, most: 6, step: 0.1 } as const

/** A share as the slider gives it, without the dust of sums of tenths (nor a −0 of it). */
export const placeOf = (share: number): number => Number(share.toFixed(1)) + 0

/** Places in the direction of the last move for each one back. */
const ONWARD = 4

/**
 * Return places of the slider around one, likeliest first: four in the direction of the last move for each one back, for who
 * turns round comes to places where he has been.
 * @param most how many at most
 */
export function placesAhead(value: number, isFalling: boolean, most: number): readonly number[] {
  const { least, most: highest, step } = PLACES
  const way = isFalling ? -step : step
  const places: number[] = []
  for (let i = 1; places.length < most && i <= (highest - least) / step; i++) {
    const onward = Array.from({ length: ONWARD }, (_, k) => value + (ONWARD * (i - 1) + k + 1) * way)
    for (const place of [...onward, value - i * way])
      if (placeOf(place) >= least && placeOf(place) <= highest && places.length < most) places.push(placeOf(place))
  }
  return places
}
