import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STUDY = `plans: [binh-dinh, binh-thuan, ninh-thuan]
scenarios: [baseline, rd-first, squeeze-20]
worlds: [baseline, world-revenue-shortfall]
paths: 4000
block: 1000
`

/** A study that is killed and begun again as often as one likes. */
export type KilledStudy = {
  /** kill −9 what is under way and begin again */
  readonly kill: () => Promise<void>
  /** wait until it has ended by itself. @returns its data set */
  readonly end: () => Promise<Buffer>
}

const lotrinh = (args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['bin/lotrinh.js', ...args], { env: { ...process.env, ...env }, stdio: 'ignore' })

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** Begin a study; on a shared database its parts are done by the workers there. */
export function killedStudy(folder: string, env: Readonly<Record<string, string>>): KilledStudy {
  const file = join(folder, 'study.yaml')
  const out = join(folder, 'study.parquet')
  writeFileSync(file, STUDY)
  // The server has the embedded store to itself: the study keeps its runs beside its data set.
  const { LOTRINH_STORE: _, ...own } = env
  const begin = (): ChildProcess => lotrinh(['study', file, '--out', out], own)
  let child = begin()
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await ended(child)
      child = begin()
    },
    end: async () => {
      const code = await ended(child)
      if (code !== 0) throw new Error(`the study ended with ${code}`)
      return readFileSync(out)
    },
  }
}

/** The same study, undisturbed and by itself. */
export async function undisturbedStudy(folder: string): Promise<Buffer> {
  const file = join(folder, 'study.yaml')
  const out = join(folder, 'undisturbed.parquet')
  const code = await ended(lotrinh(['study', file, '--out', out], { DATABASE_URL: '' }))
  if (code !== 0) throw new Error(`the undisturbed study ended with ${code}`)
  return readFileSync(out)
}
