/**
 * Bundle src/cli into dist/, packages left outside but for mathjs: its parser is a small part of it, and loading the
 * whole costs more than a second at every start. Less than a second, so it may run every time.
 */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

export async function buildCli() {
  await build({
    // Threads of the server begin with files of their own (src/server/jobs/pool.ts, src/server/storage/embedded-link.ts).
    entryPoints: [
      { in: 'src/cli/index.ts', out: 'index' },
      { in: 'src/server/jobs/thread.ts', out: 'thread' },
      { in: 'src/server/storage/embedded-thread.js', out: 'embedded-thread' },
    ],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => name !== 'mathjs'),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    absWorkingDir: new URL('..', import.meta.url).pathname,
  })
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildCli()
