import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { COMPILER } from './compiler.js'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The first file asks the server, the second draws: the browser is told of both at once, so that it reads one while the other waits. */
const preloadDrawing: Plugin = {
  name: 'preload-drawing',
  transformIndexHtml: {
    // After the files have their names.
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {}).flatMap((file) => {
        if (file.type !== 'chunk' || !file.moduleIds.includes(at('draw.tsx'))) return []
        const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs, injectTo: 'head' as const })
        const styles = [...(file.viteMetadata?.importedCss ?? [])]
        return [
          link({ rel: 'preload', as: 'script', crossorigin: '', href: `/${file.fileName}` }),
          ...styles.map((style) => link({ rel: 'preload', as: 'style', crossorigin: '', href: `/${style}` })),
        ]
      }),
  },
}

/** The workbench: sources here, built into dist/web, served by src/server/web.ts. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react({ babel: { plugins: [COMPILER] } }), preloadDrawing],
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
