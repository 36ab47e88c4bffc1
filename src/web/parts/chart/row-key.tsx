import type { RowSeries } from '../../../report/charts-rows.js'

const SHAPE = { full: '●', hollow: '○', diamond: '◆', square: '■', bar: '▬' } as const

/** What the marks of a chart of rows mean, above it. */
export function RowKey({ series }: { readonly series: readonly RowSeries[] }) {
  return (
    <p className="key-line">
      {series.map(({ name, shape }) => (
        <span key={name}>
          <span aria-hidden="true">{SHAPE[shape]}</span> {name}
        </span>
      ))}
    </p>
  )
}
