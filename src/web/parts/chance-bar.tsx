/** A probability as a length; the number stands beside it. */
export function ChanceBar({ probability }: { readonly probability: number }) {
  return (
    <span className="chance-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(probability * 100)}%` }} />
    </span>
  )
}
