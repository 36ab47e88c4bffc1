import { stream, uniform } from '../../model/random.js'

/** Uniforms that a study sets instead of letting them be drawn: by stream name, one a path, each in (0, 1). */
export type GivenUniforms = ReadonlyMap<string, Float64Array>

/** Return path → uniform of a named stream: the one set, else the keyed generator's. */
export function uniformsOf(seed: number, name: string, given?: GivenUniforms): (path: number) => number {
  const set = given?.get(name)
  if (set !== undefined) return (path) => set[path] as number
  const source = stream(seed, name)
  return (path) => uniform(source, path)
}
