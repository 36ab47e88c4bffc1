const KEY = 'lotrinh.tab'
const CHANNEL = 'lotrinh.tabs'
/** How long other tabs have to say that they are there, ms. */
const PAUSE_MS = 120

type Said = { readonly kind: 'who' } | { readonly kind: 'here'; readonly tab: string }

/** This tab's own name, and those of the other tabs that are open now. */
export type Tab = { readonly own: string; readonly others: ReadonlySet<string> }

let named: ReturnType<typeof nameTab> | undefined

/**
 * Name this tab. The name outlives a reload; of a tab that was doubled, whose storage the browser copies, the second gets
 * another name.
 */
export async function thisTab(): Promise<Tab> {
  named ??= nameTab()
  return (await named).first
}

/** This tab, and the others that are open now. */
export async function openTabs(): Promise<Tab> {
  named ??= nameTab()
  const { own, ask } = await named
  return { own, others: await ask() }
}

async function nameTab() {
  const others = new Set<string>()
  const channel = new BroadcastChannel(CHANNEL)
  let own: string | undefined
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'here') others.add(data.tab)
    else if (own !== undefined) channel.postMessage({ kind: 'here', tab: own } satisfies Said)
  }
  const ask = async (): Promise<ReadonlySet<string>> => {
    others.clear()
    channel.postMessage({ kind: 'who' } satisfies Said)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return new Set(others)
  }
  const there = await ask()
  const kept = sessionStorage.getItem(KEY)
  own = kept === null || there.has(kept) ? newName() : kept
  sessionStorage.setItem(KEY, own)
  return { own, ask, first: { own, others: there } }
}

const newName = (): string => [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')
