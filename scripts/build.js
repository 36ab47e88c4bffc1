/**
 * Bundle src/cli into dist/, packages left outside but for mathjs: its parser is a small part of it, and loading the
 * whole costs more than a second at every start. Less than a second, so it may run every time, and while a program that
 * was built before is running: a file that stays as it was is left alone, another takes its place at once.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

export async function buildCli() {
  const { outputFiles } = await build({
    // Threads of the server begin with files of their own (src/server/jobs/pool.ts, src/server/storage/embedded-link.ts).
    entryPoints: [
      { in: 'src/cli/index.ts', out: 'index' },
      { in: 'src/server/jobs/thread.ts', out: 'thread' },
      { in: 'src/server/storage/embedded-thread.js', out: 'embedded-thread' },
      // What the build itself runs (scripts/build-data.js).
      { in: 'src/data/yaml-kept.ts', out: 'yaml-kept' },
    ],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    external: Object.keys(dependencies).filter((name) => name !== 'mathjs'),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    write: false,
    logLevel: 'warning',
    absWorkingDir: new URL('..', import.meta.url).pathname,
  })
  for (const { path, contents } of outputFiles) {
    if (holds(path, contents)) continue
    const whole = `${path}.${process.pid}`
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(whole, contents)
    renameSync(whole, path)
  }
}

function holds(path, contents) {
  try {
    return readFileSync(path).equals(contents)
  } catch {
    return false
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildCli()
