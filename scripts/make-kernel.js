/**
 * Compile src/model/kernel/assembly into src/model/kernel/code.ts (`npm run make-kernel`). The code is kept with the sources,
 * so that nothing has to be compiled to run them; a test compiles it again (`--print`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const HEAD = `/*! Kept in every bundle: the licence of the exponential and the logarithm asks for it.
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */

/** Made by \`npm run make-kernel\` from the files in ./assembly; a WebAssembly module in base64. */
export const CODE =
`
/** So that no line is too long to look at. */
const WIDTH = 100

/** The model's own arithmetic that is compiled as it stands, but for what the compiler calls by another name. */
const SHARED = 'src/model/normal.ts'
const NAMES = [
  ['Number.NEGATIVE_INFINITY', '-Infinity'],
  ['Number.POSITIVE_INFINITY', 'Infinity'],
  ['Number.NaN', 'NaN'],
  ['Math.log(', 'log('],
]

function sharedText(text) {
  return NAMES.reduce(
    (all, [from, to]) => all.replaceAll(from, to),
    `import { log } from './kernel/assembly/elementary'\n${text}`,
  )
}

/** @returns the text of code.ts */
async function kernelCode() {
  const root = new URL('..', import.meta.url).pathname
  const readFile = (name) => {
    try {
      const text = readFileSync(join(root, name), 'utf8')
      return name === SHARED ? sharedText(text) : text
    } catch {
      // The compiler looks for a module in several places.
      return null
    }
  }
  let binary
  const { error, stderr } = await asc.main(
    [
      'src/model/kernel/assembly/index.ts',
      '--outFile',
      'kernel.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
    ],
    {
      baseDir: root,
      readFile,
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') binary = contents
      },
    },
  )
  if (error !== null) throw new Error(stderr.toString())
  const text = Buffer.from(binary).toString('base64')
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []
  return `${HEAD}${lines.map((line) => `  '${line}'`).join(' +\n')}\n`
}

const code = await kernelCode()
if (process.argv.includes('--print')) process.stdout.write(code)
else writeFileSync(new URL('../src/model/kernel/code.ts', import.meta.url), code)
