import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A built server in a process of its own. */
export type Server = {
  readonly address: string
  readonly child: ChildProcess
  /** from its start to the first "ready", ms */
  readonly readyMs: number
  /** resident memory now, MB */
  readonly memoryMb: () => number
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** Start `lotrinh serve` and wait until it is ready. @param core processor it is bound to, when one is given */
export async function startServer(
  env: Readonly<Record<string, string>>,
  { core, args = [] }: { readonly core?: number; readonly args?: readonly string[] } = {},
): Promise<Server> {
  const began = performance.now()
  const command = [process.execPath, 'bin/lotrinh.js', 'serve', '--port', '0', ...args]
  const bound = core === undefined ? command : ['taskset', '-c', String(core), ...command]
  const child = spawn(bound[0] as string, bound.slice(1), {
    env: { ...process.env, LOTRINH_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let address: string | undefined
  while (address === undefined) {
    address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
    await wait(5)
  }
  while (!(await fetch(`${address}/health/ready`).then(({ ok }) => ok))) await wait(5)
  const readyMs = performance.now() - began
  return {
    address,
    child,
    readyMs,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}

/** Return a quantile of figures, 0 to 1. */
export const quantileOf = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? Number.NaN
