import type { AddressInfo } from 'node:net'
import type { Workspace } from '../scenarios/workspace.js'
import { buildApp } from './app.js'

/** Serve until told to stop; requests under way are finished first. @returns the address, and how to stop */
export async function serve(
  workspace: Workspace,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const app = await buildApp({ workspace, log: false })
  await app.listen({ host, port })
  const bound = app.server.address() as AddressInfo
  return { address: `http://${host}:${bound.port}`, stop: () => app.close() }
}
