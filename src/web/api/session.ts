/** What becomes of a session: the server no longer knows who asks, or somebody has signed in, here or in another tab. */
const CHANNEL = 'lotrinh.session'

const [leaving, coming] = [new Set<() => void>(), new Set<() => void>()]
/** Opened when somebody first listens: a program that asks the server from elsewhere has no other tabs. */
let channel: BroadcastChannel | undefined

function listen(to: Set<() => void>, tell: () => void): () => void {
  to.add(tell)
  return () => to.delete(tell)
}

function tellAll(of: Set<() => void>): void {
  for (const tell of of) tell()
}

/** Be told when the server no longer knows who asks. @returns how to stop */
export const onSignedOut = (tell: () => void): (() => void) => listen(leaving, tell)

/** Be told when somebody has signed in. @returns how to stop */
export function onSignedIn(tell: () => void): () => void {
  if (channel === undefined) {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => tellAll(coming)
  }
  return listen(coming, tell)
}

/** To be called for every answer that says so. */
export const tellSignedOut = (): void => tellAll(leaving)

/** To be called by who has signed somebody in. */
export function tellSignedIn(): void {
  channel?.postMessage('in')
  tellAll(coming)
}
