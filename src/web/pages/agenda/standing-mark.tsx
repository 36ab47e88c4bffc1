import type { Standing } from './entries.js'

const SHAPE: Readonly<Record<Standing, string>> = {
  overdue: 'M8 2 15 14H1z',
  soon: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  later: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  undated: 'M3 8h10',
  done: 'm3 8.5 3.5 3.5L13 4.5',
}

/** How a day stands, as a shape: nobody has to tell colours apart. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <svg className={`standing standing-${standing}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPE[standing]} />
    </svg>
  )
}
