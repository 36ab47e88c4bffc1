import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'

export { loadPage } from './pages/index.js'

/** Draw the workbench. */
export function draw(): void {
  const root = document.getElementById('root')
  if (root === null) return
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
