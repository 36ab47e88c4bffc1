import { stream, uniform } from '../../model/random.js'

/** Uniforms that a study sets instead of letting them be drawn: by stream name, one a path, each in (0, 1). */
export type GivenUniforms = ReadonlyMap<string, Float64Array>

/** The uniforms of a run, by name of a stream, then by path. */
export type Uniforms = (name: string) => (path: number) => number

/** Return the uniforms of a run. @param firstPath path of the run that is path 0 here  @param given those set, not drawn */
export function uniformsOf(seed: number, firstPath = 0, given?: GivenUniforms): Uniforms {
  return (name) => {
    const set = given?.get(name)
    if (set !== undefined) return (path) => set[path] as number
    const source = stream(seed, name, firstPath)
    return (path) => uniform(source, path)
  }
}
