/** The slider of the envelope: shares of the budget, %. */
export const PLACES = { least: 0, most: 6, step: 0.1 } as const

/** A share as the slider gives it, without the dust of sums of tenths (nor a −0 of it). */
export const placeOf = (share: number): number => Number(share.toFixed(1)) + 0

/**
 * Return places of the slider around one, likeliest first: two in the direction of the last move for each one back.
 * @param most how many at most
 */
export function placesAhead(value: number, isFalling: boolean, most: number): readonly number[] {
  const { least, most: highest, step } = PLACES
  const way = isFalling ? -step : step
  const places: number[] = []
  for (let i = 1; places.length < most && i <= (highest - least) / step; i++) {
    for (const place of [value + (2 * i - 1) * way, value + 2 * i * way, value - i * way])
      if (placeOf(place) >= least && placeOf(place) <= highest && places.length < most) places.push(placeOf(place))
  }
  return places
}
