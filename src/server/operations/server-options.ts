import type { Settings } from '../config/schema.js'
import { type LogStream, logOptions } from './log.js'

/** Return the options of the server that come from the settings. @param stream where log lines go, if not to standard output */
export function serverOptions(
  { log, limits, trustedProxies }: Pick<Settings, 'log' | 'limits' | 'trustedProxies'>,
  stream?: LogStream,
) {
  return {
    ...logOptions(log.level, stream),
    bodyLimit: limits.bodyBytes,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    // Refused in our own words, by `addLimits`.
    return503OnClosing: false,
  }
}
