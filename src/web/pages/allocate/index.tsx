import { Page } from '../../parts/page.js'

export default function Soon() {
  return (
    <Page title="…" heading="…">
      {null}
    </Page>
  )
}
