/** What was found, in sentences: the first says it, the others add to it. */
export function Lead({ lines: [first, ...rest] }: { readonly lines: readonly string[] }) {
  return (
    <section className="lead">
      <p className="lead-first" data-sentence>
        {first}
      </p>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}
