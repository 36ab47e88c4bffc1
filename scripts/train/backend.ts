/** TensorFlow.js with the WASM backend on one thread (reproducible); `tfjs-node` instead when installed and asked for. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type * as TF from '@tensorflow/tfjs-core'

export async function loadTensorFlow(): Promise<typeof TF> {
  if (process.env.LOTRINH_TFJS_NODE === '1') {
    const name = '@tensorflow/tfjs-node'
    const native = (await import(name).catch(() => undefined)) as typeof TF | undefined
    if (native) return native
  }
  const tf = await import('@tensorflow/tfjs-core')
  await import('@tensorflow/tfjs-layers') // registers the gradients
  const wasm = await import('@tensorflow/tfjs-backend-wasm')
  const folder = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))
  wasm.setThreadsCount(1)
  wasm.setWasmPaths(`${folder}/`)
  await tf.setBackend('wasm')
  await tf.ready()
  return tf
}
