import { z } from 'zod'
import { InputError, type Problem } from '../data/problem.js'
import { readText } from '../data/read-text.js'
import type { CombinationConstants } from '../model/components/combination.js'
import type { NetworkWeights } from '../model/network/forecaster.js'
import { unpackNetwork } from '../model/network/weights.js'
import { type Standings, StandingsFile } from './standings.js'

/** Only the frame is checked: the file is written by scripts/fit-components.ts, never by hand. */
const Frame = z.object({
  madeBy: z.string(),
  families: z.record(
    z.string(),
    z.looseObject({ components: z.looseObject({}), weights: z.array(z.array(z.array(z.number()))) }),
  ),
})

const NetworkFrame = z.looseObject({
  features: z.number(),
  components: z.number(),
  members: z.array(z.looseObject({})).min(1),
})

/** What the forecasting engine has learnt: plain numbers. */
export type EngineConstants = {
  readonly families: Readonly<Record<string, CombinationConstants>>
  readonly network: NetworkWeights
  /** the network beside the random walk, by family and kind */
  readonly standings: Standings
}

const COMPONENTS_FILE = 'priors/components.json'
const NETWORK_FILE = 'priors/network.json'
const STANDINGS_FILE = 'priors/combination.json'

/** Load the learnt constants alone, without the catalogue and the plans. @throws InputError naming every file that is wrong */
export function loadEngineConstants(root: string): EngineConstants {
  const problems: Problem[] = []
  const components = read(root, COMPONENTS_FILE, problems, (plain) => Frame.parse(plain))
  const network = read(root, NETWORK_FILE, problems, (plain) => unpackNetwork(NetworkFrame.parse(plain) as never))
  const standings = read(root, STANDINGS_FILE, problems, (plain) => StandingsFile.parse(plain))
  if (components === undefined || network === undefined || standings === undefined) throw new InputError(problems)
  return { ...(components as unknown as Pick<EngineConstants, 'families'>), network, standings }
}

function read<T>(root: string, file: string, problems: Problem[], parse: (plain: unknown) => T): T | undefined {
  const text = readText(root, file, problems)
  if (text === undefined) return undefined
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    problems.push({ file, line: 1, code: 'FILE_SYNTAX', facts: { got: (error as Error).message.split('\n')[0] ?? '' } })
    return undefined
  }
}
