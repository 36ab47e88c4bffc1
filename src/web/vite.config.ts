import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The workbench: sources here, built into dist/web, served by src/server/web.ts. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that runs the rest preloads modules by itself.
    modulePreload: { polyfill: false },
    // Nothing goes into a page as data: the policy of the page allows pictures only.
    assetsInlineLimit: 0,
    // The chart library is a file of its own, loaded after the first page.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8057' } },
})
