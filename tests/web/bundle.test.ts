import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

it('what a page begins with is small, and built for use even where it is built for tests', () => {
  const page = readFileSync(`${ROOT}dist/web/index.html`, 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file as string)
  // What asks, and what draws: the second is asked for beside the first.
  expect(files).toHaveLength(2)
  const [asks, draws] = files.map((file) => readFileSync(`${ROOT}dist/web/${file}`)) as [Buffer, Buffer]
  expect(gzipSync(asks).length).toBeLessThan(20_000)
  expect(gzipSync(asks).length + gzipSync(draws).length).toBeLessThan(200_000)
  const bytes = Buffer.concat([asks, draws])
  // The component library comes with what is made of it: none of that is seen at first.
  expect(bytes.toString()).not.toContain('react-aria')
  // What React's development build calls for each element.
  expect(bytes.toString()).not.toContain('jsxDEV')
})
