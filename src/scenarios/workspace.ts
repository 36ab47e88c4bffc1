import { z } from 'zod'
import { type Data, loadData } from '../data/load.js'
import { InputError, type Problem } from '../data/problem.js'
import { readYamlObject } from '../data/read-yaml.js'
import type { Forecaster } from '../model/forecast-types.js'
import { engineForecaster } from './engine.js'
import { loadEngineConstants } from './engine-constants.js'

/** What has been learnt, ready to answer. */
export type Engine = {
  readonly forecaster: Forecaster
  /** λ of src/model/simulate.ts: how strongly the years of a path hang together */
  readonly lasting: number
}

/** Everything a run starts from: the checked data folder and the engine. */
export type Workspace = Data & { readonly engine: Engine }

const PathsFile = z.strictObject({
  madeBy: z.string(),
  lasting: z.number().min(0).max(10),
  pairs: z.array(z.strictObject({ h: z.int(), k: z.int(), n: z.int(), correlation: z.number() })),
})

/** Load data and engine. All or nothing. @throws InputError with every problem of both */
export function loadWorkspace(root: string): Workspace {
  const problems: Problem[] = []
  const data = collect(problems, () => loadData(root))
  const engine = collect(problems, () => loadEngine(root))
  if (data === undefined || engine === undefined) throw new InputError(problems)
  return { ...data, engine }
}

function loadEngine(root: string): Engine {
  const problems: Problem[] = []
  const paths = readYamlObject(root, 'priors/paths.json', PathsFile, problems)
  const constants = collect(problems, () => loadEngineConstants(root))
  if (paths === undefined || constants === undefined) throw new InputError(problems)
  return { forecaster: engineForecaster(constants), lasting: paths.value.lasting }
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
