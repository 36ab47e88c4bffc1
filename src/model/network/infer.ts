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

/** Weights of each output side by side, in double precision: [outputs × inputs]. Kept for as long as its layer is. */
const columns = new WeakMap<Layer, Float64Array>()

function columnsOf(layer: Layer): Float64Array {
  const known = columns.get(layer)
  if (known !== undefined) return known
  const { inputs, outputs, kernel } = layer
  const made = new Float64Array(inputs * outputs)
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) made[o * inputs + i] = kernel[i * outputs + o] as number
  }
  columns.set(layer, made)
  return made
}

/** Return the raw outputs. @param features shape [inputs of the first layer] */
export function infer({ shift, factor, layers }: NetworkMember, features: Float64Array): Float64Array {
  let h: Float64Array = new Float64Array(features.length)
  for (let f = 0; f < features.length; f++) {
    const x = ((features[f] as number) - (shift[f] as number)) * (factor[f] as number)
    h[f] = x < -CLIP ? -CLIP : x > CLIP ? CLIP : x
  }
  for (const [l, layer] of layers.entries()) h = dense(layer, h, l < layers.length - 1)
  return h
}

/** x · sigmoid(x) between layers ("swish"), linear at the end. */
function dense(layer: Layer, input: Float64Array, isHidden: boolean): Float64Array {
  const { inputs, outputs, bias } = layer
  const column = columnsOf(layer)
  const out = new Float64Array(outputs)
  // Four outputs at a time: their sums do not wait for each other. Each adds up in the order of the inputs.
  let o = 0
  for (; o + 3 < outputs; o += 4) {
    const [p, q, r, s] = [o * inputs, (o + 1) * inputs, (o + 2) * inputs, (o + 3) * inputs]
    let a = bias[o] as number
    let b = bias[o + 1] as number
    let c = bias[o + 2] as number
    let d = bias[o + 3] as number
    for (let i = 0; i < inputs; i++) {
      const x = input[i] as number
      a += x * (column[p + i] as number)
      b += x * (column[q + i] as number)
      c += x * (column[r + i] as number)
      d += x * (column[s + i] as number)
    }
    out[o] = a
    out[o + 1] = b
    out[o + 2] = c
    out[o + 3] = d
  }
  for (; o < outputs; o++) {
    let a = bias[o] as number
    for (let i = 0; i < inputs; i++) a += (input[i] as number) * (column[o * inputs + i] as number)
    out[o] = a
  }
  if (isHidden) for (let k = 0; k < outputs; k++) out[k] = (out[k] as number) / (1 + Math.exp(-(out[k] as number)))
  return out
}
