import type { agendaRecord } from '../../report/agenda-record.js'
import type { PreviewPage } from '../../report/intake/page.js'
import type { targetRecord } from '../../report/targets-view.js'
import { AnswerError, type Asked, send } from './request.js'
import type { components, paths } from './schema.js'

/** Requests as the API describes them (schema.ts): the compiler knows each address, what it takes and what it answers. */

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Routes = {
  [P in keyof paths]: { [M in Method]: paths[P][M] extends object ? `${Uppercase<M>} ${P}` : never }[Method]
}
/** `GET /api/v1/me` and the like. */
export type Route = Routes[keyof paths]

type Operation<R> = R extends `${infer M} ${infer P extends keyof paths}` ? paths[P][Lowercase<M> & Method] : never
type Page<Item> = { readonly total: number; readonly offset: number; readonly items: Item[] }
export type Computation = components['schemas']['Computation']

/** Answers that the description leaves open: records of the command line, with the types of what makes them. */
type Records = {
  'GET /api/v1/agenda': ReturnType<typeof agendaRecord>
  'GET /api/v1/targets': Page<ReturnType<typeof targetRecord>>
  'POST /api/v1/briefings': Computation
  'POST /api/v1/intake': PreviewPage
  'POST /api/v1/intake/accept': { readonly stored: number; readonly undo: Body<'POST /api/v1/changes'> }
}

type Json<T> = T extends { content: { 'application/json': infer A } } ? A : unknown
type Described<O> = O extends { responses: infer S }
  ? { [C in keyof S]: C extends 204 ? undefined : C extends 200 | 201 | 202 ? Json<S[C]> : never }[keyof S]
  : never
/** What a route answers; unknown where nobody says. */
export type Answer<R extends Route> = R extends keyof Records ? Records[R] : Described<Operation<R>>

/** What is sent is only read, and what is undefined is not sent. */
type Sendable<T> = T extends object
  ? { readonly [K in keyof T]: Sendable<T[K]> | (object extends Pick<T, K> ? undefined : never) }
  : T
/** The body a route takes; where none is described, a file at most. */
export type Body<R extends Route> =
  Operation<R> extends { requestBody: { content: { 'application/json': infer B } } } ? Sendable<B> : Blob

type Parameters<R> = Operation<R> extends { parameters: infer P } ? P : never
type GivenPath<P> = P extends { path: infer Q } ? { readonly params: Q } : object
type GivenQuery<P> = P extends { query: infer Q }
  ? { readonly query: Q }
  : P extends { query?: infer Q }
    ? [Q] extends [never]
      ? object
      : { readonly query?: Q }
    : object
type GivenBody<R extends Route> =
  Operation<R> extends { requestBody: object } ? { readonly body: Body<R> } : { readonly body?: Body<R> }
/** What a route is given. `version`: the one that is changed; 0: it is meant to be new. `waitS`: how long it may wait, s. */
export type Given<R extends Route> = GivenPath<Parameters<R>> &
  GivenQuery<Parameters<R>> &
  GivenBody<R> & { readonly version?: number; readonly waitS?: number }
type GivenTo<R extends Route> = object extends Given<R> ? [given?: Given<R>] : [given: Given<R>]

type AnyGiven = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: object
  readonly version?: number
  readonly waitS?: number
}

/** Send a request. @returns what the route answers  @throws RefusedError */
export function call<R extends Route>(route: R, asked: Asked, ...[given]: GivenTo<R>): Promise<Answer<R>> {
  const { params = {}, query = {}, ...sent } = (given ?? {}) as AnyGiven
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const filters = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]))
  const address = filters.length === 0 ? place : `${place}?${new URLSearchParams(filters)}`
  return send(address, { ...asked, ...sent, method })
}

/** Routes that answer a page of items. */
export type ListRoute = { [R in Route]: Answer<R> extends Page<unknown> ? R : never }[Route]
type Item<R extends ListRoute> = Answer<R> extends Page<infer One> ? One : never

/** The most items a page holds. */
const MOST = 1000

/** Every item of a list, page after page. @throws RefusedError */
export async function everyItem<R extends ListRoute>(
  route: R,
  asked: Asked,
  ...[given]: GivenTo<R>
): Promise<readonly Item<R>[]> {
  const items: Item<R>[] = []
  const { query, ...rest } = (given ?? {}) as AnyGiven
  for (;;) {
    const page = { ...rest, query: { limit: MOST, offset: items.length, ...query } }
    const answer = (await call(route, asked, ...([page] as unknown as GivenTo<R>))) as Page<Item<R>>
    items.push(...answer.items)
    if (items.length >= answer.total || answer.items.length === 0) return items
  }
}

/**
 * The answer to a question that has ended; its type is that of what makes it.
 * @throws AnswerError 422 where there is none
 */
export function answerOf<T>({ id, problem, links }: Computation, asked: Asked): Promise<T> {
  if (links.answer === undefined) throw new AnswerError(422, problem?.title)
  return call('GET /api/v1/computations/{id}/answer', asked, { params: { id } }) as Promise<T>
}
