import type { Briefing } from '../document.js'
import { pageOf } from './page.js'

/** Return a briefing as one self-contained HTML file (UTF-8): charts inside, no script, printable on A4. */
export async function toHtml(briefing: Briefing): Promise<Uint8Array> {
  return new TextEncoder().encode(pageOf(briefing))
}
