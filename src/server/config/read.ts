import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { checkValue } from '../../data/check-value.js'
import type { Problem } from '../../data/problem.js'
import { readYamlObject } from '../../data/read-yaml.js'
import { SetupError, type SetupProblem } from '../setup-error.js'
import { type Config, configOf } from './config.js'
import { Settings } from './schema.js'
import { holdsSecret, SETTINGS } from './settings.js'

/** The file that is read when none is named and it is there. */
export const USUAL_FILE = 'lotrinh.config.yaml'

/** Where settings come from. What stands later wins: file, environment, command line. */
export type Sources = {
  /** a YAML file that has to be there; by default `lotrinh.config.yaml` in the working directory, if it is */
  readonly file?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>>
  /** from the command line, by path of the setting: `{ port: '80', 'store.folder': 'kho' }` */
  readonly flags?: Readonly<Record<string, string | undefined>>
  /** folder of the data when no setting names one */
  readonly dataRoot: string
}

export type Read = {
  readonly config: Config
  /** what was set, with the defaults */
  readonly settings: Settings
  /** where each setting that was set comes from: `file:line`, the variable, or the option */
  readonly from: ReadonlyMap<string, string>
}

type Layer = { readonly path: string; readonly value: unknown; readonly place: string }

/** Read the settings. @throws SetupError with everything wrong in the file, the environment and the command line at once */
export function readConfig({ file, env = process.env, flags = {}, dataRoot }: Sources): Read {
  const problems: SetupProblem[] = []
  const fromFile = fileLayer(file, problems)
  const fromEnv = SETTINGS.flatMap(({ path, env: name, type }) => {
    const text = env[name]
    return text === undefined || text === '' ? [] : [{ path, value: typed(text, type), place: name }]
  })
  const fromFlags = SETTINGS.flatMap(({ path, type }) => {
    const text = flags[path]
    return text === undefined ? [] : [{ path, value: typed(text, type), place: optionOf(path) }]
  })
  for (const layer of [fromFile, fromEnv, fromFlags]) problems.push(...twoStores(layer))
  const layers = withOneStore([fromFile, fromEnv, fromFlags])
  const from = new Map(layers.map(({ path, place }) => [path, place]))
  const settings = checked(layers, from, problems)
  if (problems.length > 0 || settings === undefined) throw new SetupError(problems)
  return { config: configOf(settings, dataRoot), settings, from }
}

/** The option of the command line that sets something: both kinds of store have one. */
const optionOf = (path: string): string => (path.startsWith('store.') ? '--store' : `--${path.split('.').at(-1)}`)

function fileLayer(named: string | undefined, problems: SetupProblem[]): Layer[] {
  const file = named ?? (existsSync(USUAL_FILE) ? USUAL_FILE : undefined)
  if (file === undefined) return []
  const found: Problem[] = []
  const row = readYamlObject(dirname(file), basename(file), z.unknown(), found)
  problems.push(...found.map(({ line, code, facts }) => ({ place: `${file}:${line}`, code, facts })))
  // An empty file sets nothing.
  if (row === undefined || row.value === null) return []
  const { value, lineOf } = row
  const leaves = (part: unknown, path: readonly string[]): Layer[] =>
    isObject(part) && (path.length === 0 || Object.keys(part).length > 0)
      ? Object.entries(part).flatMap(([name, one]) => leaves(one, [...path, name]))
      : [{ path: path.join('.'), value: part, place: `${file}:${lineOf?.(path) ?? 1}` }]
  return leaves(value, [])
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The environment and the command line know text only; what is no number stays text, to be told as it was found. */
function typed(text: string, type: string): unknown {
  if (type === 'array') return text.split(',').map((one) => one.trim())
  const isNumber = (type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)
  return isNumber ? Number(text) : text
}

const STORES = ['store.folder', 'store.url']

function twoStores(layer: readonly Layer[]): SetupProblem[] {
  const places = layer.filter(({ path }) => STORES.includes(path)).map(({ place }) => place)
  const [place, other] = places
  if (place === undefined || other === undefined) return []
  return [{ place, code: 'SETTINGS_EXCLUDE', facts: { id: `${STORES.join(', ')} (${places.join(', ')})` } }]
}

/** A store named later takes the place of the other kind named before. */
function withOneStore(layers: readonly (readonly Layer[])[]): Layer[] {
  return layers.flatMap((layer, i) => {
    const isNamedLater = layers.slice(i + 1).some((later) => later.some(({ path }) => STORES.includes(path)))
    return layer.filter(({ path }) => !(isNamedLater && STORES.includes(path)))
  })
}

function checked(layers: readonly Layer[], from: ReadonlyMap<string, string>, problems: SetupProblem[]) {
  const merged = layers.reduce(
    (all, { path, value }) => withValue(all, path === '' ? [] : path.split('.'), value),
    {} as unknown,
  )
  const places: string[] = []
  const lineOf = (path: readonly PropertyKey[]): number => places.push(placeOf(path.map(String), from)) - 1
  const found: Problem[] = []
  const settings = checkValue(Settings, merged, '', lineOf, found)
  for (const { line, code, facts } of found) {
    const { got, ...shown } = facts
    const isSecret = holdsSecret(String(facts.field))
    problems.push({
      place: places[line] as string,
      code,
      facts: isSecret || got === undefined ? shown : { ...shown, got },
    })
  }
  return settings
}

/** Where a setting was set: its own place, or that of the nearest thing around it or in it. */
function placeOf(path: readonly string[], from: ReadonlyMap<string, string>): string {
  for (let length = path.length; length > 0; length--) {
    const around = path.slice(0, length).join('.')
    const inside = [...from].find(([one]) => one === around || one.startsWith(`${around}.`))
    if (inside !== undefined) return inside[1]
  }
  return [...from.values()][0] ?? USUAL_FILE
}

function withValue(all: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  const before = isObject(all) ? all : {}
  return { ...before, [name]: withValue(before[name], rest, value) }
}
