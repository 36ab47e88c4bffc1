/** The trained perceptron in plain typed arrays: the same numbers as TensorFlow.js to 1e-5. */

/** One dense layer: out = in · kernel + bias. */
export type Layer = {
  readonly inputs: number
  readonly outputs: number
  /** [inputs × outputs], row by row */
  readonly kernel: Float32Array
  /** [outputs] */
  readonly bias: Float32Array
}

/** One network of the pool. Features enter as clip((x − shift) · factor, ±4). */
export type NetworkMember = {
  readonly shift: Float32Array
  readonly factor: Float32Array
  readonly layers: readonly Layer[]
}

/** Standardised features are held within ± this. */
export const CLIP = 4

/** Return the raw outputs. @param features shape [inputs of the first layer] */
export function infer(member: NetworkMember, features: Float64Array): Float64Array {
  let h: Float64Array = new Float64Array(features.length)
  for (let f = 0; f < features.length; f++) {
    const x = ((features[f] ?? 0) - (member.shift[f] ?? 0)) * (member.factor[f] ?? 0)
    h[f] = x < -CLIP ? -CLIP : x > CLIP ? CLIP : x
  }
  const end = member.layers.length - 1
  for (let l = 0; l <= end; l++) {
    const layer = member.layers[l]
    if (layer) h = dense(layer, h, l < end)
  }
  return h
}

/** x · sigmoid(x) between layers ("swish"), linear at the end. */
function dense(layer: Layer, input: Float64Array, isHidden: boolean): Float64Array {
  const { inputs, outputs, kernel } = layer
  const out = new Float64Array(layer.bias)
  for (let i = 0; i < inputs; i++) {
    const x = input[i] as number
    if (x === 0) continue
    const at = i * outputs
    for (let o = 0; o < outputs; o++) out[o] = (out[o] as number) + x * (kernel[at + o] as number)
  }
  if (isHidden) for (let o = 0; o < outputs; o++) out[o] = (out[o] as number) / (1 + Math.exp(-(out[o] as number)))
  return out
}
