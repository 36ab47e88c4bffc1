import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ERRORS } from '../../src/text/errors.js'
import { MESSAGES } from '../../src/text/messages.js'

/** Keys of every part of a catalogue as they are written: laid together, a second one would take the place of the first. */
const keysIn = (folder: string, name: RegExp, key: RegExp): string[] =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(key)].map(([, found = '']) => found))

it.each([
  ['errors', keysIn('src/text', /errors\.ts$/, /^ {2}([A-Z][A-Z0-9_]+): \{/gm), Object.keys(ERRORS)],
  ['messages', keysIn('src/text/messages', /\.ts$/, /^ {2}'([^']+)': \{/gm), Object.keys(MESSAGES)],
])('no part of the catalogue of %s takes a key of another', (_, written, known) => {
  expect(written.filter((one, i) => written.indexOf(one) < i)).toEqual([])
  expect([...written].sort()).toEqual([...known].sort())
})
