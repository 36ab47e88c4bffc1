// Before what is drawn: a page's own style sheet comes after those that all share.
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/parts.css'
import './style/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/queries.js'
import { App } from './app.js'
import { begin } from './begin.js'
import { startTheme } from './shell/theme.js'

/** What is there this soon is drawn in one go; whoever waits longer is told for what, ms. */
const PATIENCE_MS = 500

startTheme()
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
void Promise.race([begin(queries, location.pathname + location.search), patience]).then(draw)

function draw(): void {
  const root = document.getElementById('root')
  if (root === null) return
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
