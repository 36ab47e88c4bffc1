import { z } from 'zod'
import { ROLES } from '../accounts/person.js'

/** How a setting is called outside the file (where not by rule), and whether it may be shown. */
type More = { readonly env?: string; readonly secret?: true }

const says = (description: string, more: More = {}) => ({ description, ...more })
const Whole = (low: number, high: number) => z.int().min(low).max(high)
const Text = z.string().min(1)
const WebAddress = z.url({ protocol: /^https?$/ })

const Oidc = z.strictObject({
  issuer: WebAddress.meta(says('address of the identity provider')),
  clientId: Text.meta(says('this server’s name there')),
  clientSecret: Text.meta(says('its secret there', { secret: true })),
  redirectUri: WebAddress.meta(says('this server’s `/api/v1/sign-in/oidc/callback`, as browsers reach it')),
  roleClaim: Text.optional().meta(says('claim that holds the role or several')),
  defaultRole: z.enum(ROLES).default('viewer').meta(says('role of who comes without one')),
  territoriesClaim: Text.optional().meta(says('claim that holds ids of territories, or `*`')),
})

const Limits = z.strictObject({
  bodyBytes: Whole(1024, 100 * 1024 ** 2)
    .default(1024 ** 2)
    .meta(says('greatest body of a request, bytes')),
  paths: Whole(1, 10_000).default(10_000).meta(says('most paths of one question')),
  questionsInFlight: Whole(1, 10_000)
    .default(20)
    .meta(says('questions of one person waiting or being answered; not of who uses it alone, without accounts')),
  requestsPerMinute: Whole(0, 10_000_000)
    .default(1200)
    .meta(says('requests of one person in a minute, not of who uses it alone, without accounts; 0: any number')),
  eventLoopDelayMs: Whole(10, 60_000)
    .default(500)
    .meta(says('mean delay of the event loop over a second above which requests are refused with 503, milliseconds')),
  queueLength: Whole(1, 1_000_000)
    .default(1000)
    .meta(says('questions waiting above which new ones are refused with 503')),
})

const Backup = z.strictObject({
  folder: Text.meta(
    says(
      'where scheduled backups go; when nothing of `backup` is set, an embedded store is backed up daily to a folder `…-backups` beside it',
    ),
  ),
  everyHours: z.number().min(0.1).max(720).default(24).meta(says('hours between two of them')),
  keep: Whole(1, 10_000).default(14).meta(says('how many are kept')),
})

const StoreSettings = z.strictObject({
  folder: Text.optional().meta(
    says('folder of the embedded store; `var/store` when nothing is set', { env: 'LOTRINH_STORE' }),
  ),
  url: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .meta(says('address of a PostgreSQL database, instead of `folder`', { env: 'DATABASE_URL', secret: true })),
  connections: Whole(1, 1000).default(10).meta(says('most connections to PostgreSQL at a time')),
})

/** Everything that can be set; what each setting means stands here alone: the command line and the documents read it. */
export const Settings = z.strictObject({
  host: Text.default('127.0.0.1').meta(says('address to listen at')),
  port: Whole(0, 65_535).default(8057).meta(says('port to listen at; 0: any free one')),
  publicUrl: WebAddress.optional().meta(says('address people reach the server by, where a proxy stands in between')),
  trustedProxies: z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .default([])
    .meta(says('addresses or networks of proxies whose `X-Forwarded-…` is believed; in the environment with commas')),
  data: Text.optional().meta(says('folder of the data; the shipped one when nothing is set')),
  store: StoreSettings.prefault({}),
  oidc: Oidc.optional(),
  limits: Limits.prefault({}),
  log: z
    .strictObject({
      level: z
        .enum(['silent', 'error', 'warn', 'info', 'debug'])
        .default('info')
        .meta(says('what is logged: this and everything graver')),
    })
    .prefault({}),
  backup: Backup.optional(),
  workers: z
    .strictObject({
      concurrency: Whole(0, 64)
        .optional()
        .meta(
          says(
            'threads that answer questions in this process; processors but one when nothing is set; 0: none, workers elsewhere do',
          ),
        ),
    })
    .prefault({}),
})
export type Settings = z.infer<typeof Settings>
