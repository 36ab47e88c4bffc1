import { z } from 'zod'
import { Settings } from './schema.js'

/** One thing that can be set. */
export type Setting = {
  /** `limits.bodyBytes` */
  readonly path: string
  /** `LOTRINH_LIMITS_BODY_BYTES` */
  readonly env: string
  readonly type: 'string' | 'integer' | 'number' | 'array'
  readonly description: string
  readonly secret: boolean
  /** as the schema gives it; absent where there is none */
  readonly preset?: unknown
  /** greatest and least, or the words there are */
  readonly allowed: string
}

type Node = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly description?: string
  readonly env?: string
  readonly secret?: true
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}

/** Every setting, in the order of the schema. */
export const SETTINGS: readonly Setting[] = leavesOf(z.toJSONSchema(Settings, { io: 'input' }) as Node, [])

function leavesOf(node: Node, path: readonly string[]): Setting[] {
  if (node.properties !== undefined) {
    return Object.entries(node.properties).flatMap(([name, one]) => leavesOf(one, [...path, name]))
  }
  const { type = 'string', description = '', env = envOf(path), secret = false, minimum, maximum } = node
  const range = minimum === undefined ? '' : `${minimum} … ${maximum}`
  return [
    {
      ...{ path: path.join('.'), env, type: type as Setting['type'], description, secret },
      ...(node.default === undefined ? {} : { preset: node.default }),
      allowed: node.enum?.join(', ') ?? range,
    },
  ]
}

/** `limits.bodyBytes` → `LOTRINH_LIMITS_BODY_BYTES` */
function envOf(path: readonly string[]): string {
  return `LOTRINH_${path.map((name) => name.replace(/[A-Z]/g, '_$&').toUpperCase()).join('_')}`
}

/** Return whether a place in the settings is, or holds, something that must not be shown. */
export const holdsSecret = (path: string): boolean =>
  SETTINGS.some((one) => one.secret && (one.path === path || one.path.startsWith(path === '' ? '' : `${path}.`)))
