import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Asking } from './ask.js'
import { type Computation, computationById } from './computations.js'
import { itemOf } from './item.js'
import type { ComputationsContext } from './routes.js'

const LONGEST_WAIT_S = 30

/** Put a question and send how far it is, after the wait that was asked for. @throws RequestError */
export async function put(
  { db, jobs, checkAllowed }: Pick<ComputationsContext, 'db' | 'jobs' | 'checkAllowed'>,
  request: FastifyRequest,
  reply: FastifyReply,
  asking: Asking,
): Promise<FastifyReply> {
  const before = await computationById(db, asking.id)
  const isKnown = before !== undefined && before.status !== 'failed' && before.status !== 'cancelled'
  if (!isKnown) await checkAllowed?.(request.person)
  const asked = isKnown ? undefined : await jobs.ask(asking)
  const waitS = waitOf(request)
  if (waitS > 0) {
    await jobs.settled(asking.id, 1000 * waitS)
    reply.header('preference-applied', `wait=${waitS}`)
  }
  // As it stands is known, unless time has passed or somebody else was faster.
  const known = isKnown ? before : asked?.isNew === true ? asked.computation : undefined
  const now = waitS > 0 || known === undefined ? await computationById(db, asking.id) : known
  return sendComputation(request, reply, now as Computation)
}

function sendComputation(request: FastifyRequest, reply: FastifyReply, computation: Computation): FastifyReply {
  const hasEnded = computation.status !== 'queued' && computation.status !== 'running'
  return reply
    .code(hasEnded ? 200 : 202)
    .header('location', `/api/v1/computations/${computation.id}`)
    .send(itemOf(computation, request))
}

/** `Prefer: wait=10` (RFC 7240), seconds. */
function waitOf({ headers }: FastifyRequest): number {
  const asked = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec(String(headers.prefer ?? ''))
  return asked === null ? 0 : Math.min(Number(asked[1]), LONGEST_WAIT_S)
}
