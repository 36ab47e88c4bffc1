// Before what is drawn: a page's own style sheet comes after those that all share.
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/parts.css'
import './style/print.css'
import type { Language } from '../text/language.js'
import { queries } from './api/queries.js'
import { begin, pageOf } from './begin.js'
import { sayLost } from './lost.js'
import { again } from './parts/again.js'
import { startTheme } from './shell/theme-kept.js'
import { parseView } from './view/view.js'

/** Answers that come this soon after what draws them are drawn in one go; whoever waits longer is told for what, ms. */
const PATIENCE_MS = 300

startTheme()
const address = location.pathname + location.search
// Both at once: the server answers while the browser reads what draws.
const drawing = again(() => import('./draw.js'))
const begun = begin(queries, address)
drawing.then(async ({ draw, loadPage }) => {
  const page = pageOf(address)
  const file = page === undefined ? undefined : loadPage(page).catch(() => undefined)
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.all([begun, file]), patience])
  draw()
}, sayThatItIsLost)

function sayThatItIsLost(): void {
  const root = document.getElementById('root')
  if (root !== null) sayLost(root, parseView(address).view.lang as Language)
}
