/** The site in a process of its own, as `npm start` runs it: says its address on a line, and goes when told to. */
import { openSite } from './site.js'

const site = await openSite()
process.stdout.write(`${site.origin}\n`)
process.once('SIGTERM', () => void site.close().then(() => process.exit(0)))
