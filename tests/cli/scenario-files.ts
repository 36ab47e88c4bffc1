import { run } from './run.js'
import { scratch } from './stream-files.js'

/** Paths enough where the number does not matter. */
export const FEW = ['--paths', '200'] as const
/** What every scenario file says of itself. */
export const HEAD = `name: {vi: "Của tôi", en: "Mine"}
summary: {vi: "Phương án của tôi", en: "My own"}
`
/** Spends more than its envelope in 2027 and 2028. */
export const OVERSPENT = `extends: baseline
policy:
  spending:
    - {programme: digital-infrastructure, from: 2027, to: 2028, share: 90}
`

/** Scenario files of one test file. */
export function scenarioFiles(name: string) {
  const disk = scratch(name)
  return {
    disk,
    /** Write a scenario file. @returns its name */
    scenarioFile: (id: string, text: string): string =>
      disk.file(`${id}.yaml`, `id: ${id}\n${HEAD}${text}${text.includes('assumptions:') ? '' : 'assumptions: []\n'}`),
  }
}

/** Project a real plan under a scenario, shipped or from a file. */
export const project = (scenario: string, ...more: readonly string[]) =>
  run(['project', 'binh-dinh', ...FEW, '--scenario', scenario, ...more])
