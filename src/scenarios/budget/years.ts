import { FIRST_BUDGET_YEAR } from '../../data/budget-schemas.js'
import { LAST_YEAR } from '../../data/schemas.js'

/** Years in which money acts. Arrays by year and path are `[BUDGET_YEARS × nPaths]`, one year contiguous. */
export const BUDGET_YEARS = LAST_YEAR - FIRST_BUDGET_YEAR + 1

/** Return the place of a year in such an array. */
export const yearAt = (year: number): number => year - FIRST_BUDGET_YEAR

/** Prices of this year are the unit in which money of different years is added up. */
export const PRICE_YEAR = 2025
