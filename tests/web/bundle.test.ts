import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

it('what a page begins with is small, and built for use even where it is built for tests', () => {
  const page = readFileSync(`${ROOT}dist/web/index.html`, 'utf8')
  const script = /src="\/(assets\/[^"]+\.js)"/.exec(page)?.[1]
  const bytes = readFileSync(`${ROOT}dist/web/${script}`)
  expect(gzipSync(bytes).length).toBeLessThan(200_000)
  // The component library comes with what is made of it: none of that is seen at first.
  expect(bytes.toString()).not.toContain('react-aria')
  // What React's development build calls for each element.
  expect(bytes.toString()).not.toContain('jsxDEV')
})
