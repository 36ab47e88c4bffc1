/** A step of the slider draws what is another because the editor's components are compiled: what is not is left out silently. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformAsync } from '@babel/core'
import { expect, test } from 'vitest'
import { COMPILER } from '../../src/web/compiler.js'

const FOLDER = new URL('../../src/web/pages/scenario/', import.meta.url).pathname
const BESIDE = ['../../parts/chart/fan-picture.tsx', '../../parts/choose.tsx', '../../simulation/use-simulation.ts']

type Event = { readonly kind: string; readonly fnName?: string | null; readonly detail?: { readonly reason?: string } }

/** What the compiler says of a source. */
async function saidOf(source: string, filename: string): Promise<readonly Event[]> {
  const said: Event[] = []
  const logger = { logEvent: (_: unknown, event: Event) => said.push(event) }
  await transformAsync(source, {
    filename,
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', ...(filename.endsWith('x') ? (['jsx'] as const) : [])] },
    plugins: [[COMPILER, { logger }]],
  })
  return said
}

test('every component and hook of the editor is compiled', async () => {
  const files = [...readdirSync(FOLDER), ...BESIDE].filter((one) => /\.tsx?$/.test(one)).map((one) => join(FOLDER, one))
  const said = (await Promise.all(files.map((file) => saidOf(readFileSync(file, 'utf8'), file)))).flat()
  const compiled = said.flatMap(({ kind, fnName }) => (kind === 'CompileSuccess' ? [fnName] : []))
  expect(compiled).toEqual(expect.arrayContaining(['Editor', 'Live', 'SheetPanel', 'NameAndState', 'FanPicture']))
  expect(said.filter(({ kind }) => kind !== 'CompileSuccess')).toEqual([])
})

test('what breaks the rules is seen', async () => {
  const said = await saidOf('function Wrong() { const r = useRef(0); return <p>{r.current}</p> }', 'wrong.tsx')
  expect(said.map(({ kind }) => kind)).toContain('CompileError')
})
