/** Loaded before the program under measurement: prints its wall time and peak memory when it ends. */
import { performance } from 'node:perf_hooks'

process.on('exit', () => {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stderr.write(`METER ${JSON.stringify({ wallSeconds: performance.now() / 1000, peakMb })}\n`)
})
