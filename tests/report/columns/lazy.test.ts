import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('Arrow and Parquet are in no file that the command line loads at its start', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/index.ts'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    absWorkingDir: fileURLToPath(new URL('../../..', import.meta.url)),
  })
  const found = { 'import-statement': new Set<string>(), 'dynamic-import': new Set<string>() }
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
      if (kind !== 'import-statement' && kind !== 'dynamic-import') continue
      if (external === true) found[kind].add(path)
      else if (kind === 'import-statement') visit(path)
    }
  }
  visit('out/index.js')
  expect([...found['import-statement']]).toContain('zod')
  for (const name of ['apache-arrow', 'hyparquet-writer']) {
    expect([...found['dynamic-import']]).toContain(name)
    expect([...found['import-statement']]).not.toContain(name)
  }
})
