import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Collection } from '../collections.js'
import { expectedVersion, tagOfVersion } from '../documents/condition.js'
import { listQuery, pageOf, pageSchema } from '../list.js'
import { RequestError } from '../problem-json.js'
import type { Accounts } from './accounts.js'
import { covers, type Territories } from './person.js'
import { Name, RoleField, TerritoriesField, UserItem } from './user.js'
import { addUser, allUsers, changeUser } from './users.js'

const USERS: Collection = { name: 'users', hasId: true, item: UserItem, items: () => [], filters: ['role', 'disabled'] }

const NewUser = z.strictObject({ name: Name, password: z.string(), role: RoleField, territories: TerritoriesField })
const Change = z.strictObject({
  role: RoleField.optional(),
  territories: TerritoriesField.optional(),
  disabled: z.boolean().optional(),
  password: z.string().optional().describe('a new one for somebody who forgot theirs'),
})

/** Accounts, for admins. Who is an admin of some territories sees and changes only people bound to those. */
export function addUsers(app: FastifyInstance, { db, now, anybody, knowsTerritory }: Accounts): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['accounts']
  const byAdmin = { config: { needs: 'admin' as const } }
  const doing = ({ person }: FastifyRequest) => ({ actor: person.id, now: now() })

  const requireGrant = ({ person }: FastifyRequest, territories: Territories | undefined): void => {
    if (territories === undefined) return
    const unknown = territories === '*' ? undefined : territories.find((one) => !knowsTerritory(one))
    if (!covers(person.territories, territories)) throw new RequestError(403, 'GRANT_TOO_WIDE', {})
    if (unknown !== undefined) throw new RequestError(422, 'TERRITORY_UNKNOWN', { id: unknown })
  }

  const page = pageSchema(UserItem)
  api.get(
    '/api/v1/users',
    { ...byAdmin, schema: { tags, querystring: listQuery(USERS), response: { 200: page } } },
    async ({ person, query }) => {
      const seen = (await allUsers(db)).filter(({ territories }) => covers(person.territories, territories))
      return pageOf(USERS, seen, query as never) as unknown as z.infer<typeof page>
    },
  )

  api.post(
    '/api/v1/users',
    { ...byAdmin, schema: { tags, body: NewUser, response: { 201: UserItem } } },
    async (request, reply) => {
      requireGrant(request, request.body.territories)
      const user = await addUser(db, request.body, doing(request))
      anybody.came()
      return sendUser(reply.code(201), user)
    },
  )

  api.patch(
    '/api/v1/users/:id',
    {
      ...byAdmin,
      schema: { tags, params: z.strictObject({ id: z.uuid() }), body: Change, response: { 200: UserItem } },
    },
    async (request, reply) => {
      const { person, body, params } = request
      const version = expectedVersion(request)
      requireGrant(request, body.territories)
      const mayChange = ({ territories }: UserItem): void => {
        if (!covers(person.territories, territories)) throw new RequestError(403, 'TERRITORY_FORBIDDEN', {})
      }
      const changed = changeUser(db, params.id, body, doing(request), version, mayChange).catch(hideUnknown(request))
      return sendUser(reply, await changed)
    },
  )
}

/** Whoever may not see all accounts is not told which ids there are. */
const hideUnknown =
  ({ person }: FastifyRequest) =>
  (error: unknown): never => {
    const isUnknown = error instanceof RequestError && error.status === 404
    throw isUnknown && person.territories !== '*' ? new RequestError(403, 'TERRITORY_FORBIDDEN', {}) : error
  }

const sendUser = (reply: FastifyReply, user: UserItem): FastifyReply =>
  reply.header('etag', tagOfVersion(user.version)).send(user)
