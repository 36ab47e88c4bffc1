import type { Part } from './part.js'
import type { Asking, FromHelper } from './protocol.js'

/** Ask a helper for its part. What it says of an older question, given up here, is passed over. */
export function partFrom(helper: MessagePort, asking: Asking): Promise<Part> {
  return new Promise((resolve, reject) => {
    helper.onmessage = ({ data }: MessageEvent<FromHelper>) => {
      if (data.kind === 'broken') reject(data)
      else if (data.id === asking.id) resolve(data.part)
    }
    helper.postMessage(asking)
  })
}
