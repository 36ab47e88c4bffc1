import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * What a page of the workbench may load: from here only, and nothing that is written into the page itself. Charts set
 * styles on their marks; nothing else may.
 */
export const WEB_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What a worker of the page may do: ask the server, and compile the simulation's kernel. Text is run as a script nowhere. */
const WORKER_POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join('; ')

/** For everybody, and also from a server that is busy. */
const OF_NOBODY = { needs: 'nobody', isFile: true } as const
const ASSETS = '/assets/'

/**
 * Serve the built workbench: hashed files for ever, the page itself asked for anew each time and given for every address
 * that is not the API's, since the address bar holds the view.
 * @param folder as scripts/build-web.js leaves it; without it nothing is served
 * @returns whether there is anything to serve
 */
export async function addWeb(app: FastifyInstance, folder: string): Promise<boolean> {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return false
  await app.register(async (web) => {
    web.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...OF_NOBODY }
      route.schema = { ...route.schema, hide: true } as never
    })
    await web.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      dotfiles: 'deny',
      globIgnore: ['**/.*', 'index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(folder, ASSETS))
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        // Of a script the browser heeds it where it is a worker's.
        if (path.endsWith('.js')) reply.header('content-security-policy', WORKER_POLICY)
      },
    })
    const sendPage = (_: FastifyRequest, reply: FastifyReply): FastifyReply =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-security-policy', WEB_POLICY)
        .send(createReadStream(page))
    web.get('/', sendPage)
    web.get('/*', (request, reply) => {
      // What belongs to the API, or names a file, is not a view: it is answered as any other address nobody knows.
      if (isView(request.url)) return sendPage(request, reply)
      return reply.callNotFound()
    })
  })
  return true
}

function isView(url: string): boolean {
  const path = url.split('?')[0] as string
  return path !== '/api' && !path.startsWith('/api/') && !path.startsWith(ASSETS)
}
