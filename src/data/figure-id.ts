import type { Observation } from './schemas.js'

/** Return what a figure is called: two figures of one name are two versions of one statement. */
export const figureId = ({
  indicator,
  territory,
  year,
  source,
  vintage,
}: Pick<Observation, 'indicator' | 'territory' | 'year' | 'source' | 'vintage'>): string =>
  `${indicator}.${territory}.${year}.${source}.${vintage === '' ? 'undated' : vintage}`
