import { z } from 'zod'
import { type Data, loadData } from '../data/load.js'
import { InputError, type Problem } from '../data/problem.js'
import { readYamlObject } from '../data/read-yaml.js'
import type { CommonShares } from '../model/common-shocks.js'
import { checkFormulas } from './budget/check-formulas.js'
import { type EngineParts, engineParts } from './engine.js'
import { type EngineConstants, loadEngineConstants } from './engine-constants.js'
import type { Standings } from './standings.js'

/** What has been learnt, ready to answer. */
export type Engine = {
  readonly parts: EngineParts
  /** what the parts were made of */
  readonly constants: EngineConstants
  /** which part answers for which family */
  readonly standings: Standings
  /** λ of src/model/simulate.ts: how strongly the years of a path hang together */
  readonly lasting: number
  /** how much of their shocks measures of a territory share */
  readonly common: CommonShares
}

/** Everything a run starts from: the checked data folder and the engine. */
export type Workspace = Data & { readonly engine: Engine }

const PathsFile = z.strictObject({
  madeBy: z.string(),
  lasting: z.number().min(0).max(10),
  pairs: z.array(z.strictObject({ h: z.int(), k: z.int(), n: z.int(), correlation: z.number() })),
})

const CommonFile = z.strictObject({
  madeBy: z.string(),
  shares: z.strictObject({ territory: z.number().min(0).max(0.5), family: z.number().min(0).max(0.4) }),
  rows: z.array(z.strictObject({ kin: z.enum(['family', 'other']), h: z.int(), n: z.int(), correlation: z.number() })),
})

/** Load data and engine. All or nothing. @throws InputError with every problem of both */
export function loadWorkspace(root: string): Workspace {
  const problems: Problem[] = []
  const data = collect(problems, () => loadData(root, checkFormulas))
  const engine = collect(problems, () => loadEngine(root))
  if (data === undefined || engine === undefined) throw new InputError(problems)
  return { ...data, engine }
}

function loadEngine(root: string): Engine {
  const problems: Problem[] = []
  const paths = readYamlObject(root, 'priors/paths.json', PathsFile, problems)
  const common = readYamlObject(root, 'priors/common.json', CommonFile, problems)
  const constants = collect(problems, () => loadEngineConstants(root))
  if (paths === undefined || common === undefined || constants === undefined) throw new InputError(problems)
  return {
    parts: engineParts(constants),
    constants,
    standings: constants.standings,
    lasting: paths.value.lasting,
    common: common.value.shares,
  }
}

function collect<T>(problems: Problem[], load: () => T): T | undefined {
  try {
    return load()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}
