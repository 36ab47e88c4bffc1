import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'

/** `lotrinh config check`: what a server would use and where each value comes from, or everything wrong with it. */
export const config: Command = {
  usage: 'cli.command.config',
  takes: ['check'],
  options: {
    config: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    store: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const [deed] = call.positionals
    if (deed !== 'check') {
      if (deed === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'check' })
      throw new UsageError('ARGUMENT_EXTRA', { id: deed, allowed: 'check' })
    }
    const { shownSettings, unusedVariables } = await import('../../server/config/show.js')
    const shown = shownSettings(await settingsOf(call))
    const unused = unusedVariables(process.env)
    if (call.options.json === true) call.streams.out(`${JSON.stringify({ settings: shown, unused })}\n`)
    else {
      const usual = say('config.default', call.language)
      for (const { path, value, from } of shown) call.streams.out(`${path} = ${value}  (${from ?? usual})\n`)
    }
    if (unused.length > 0) {
      call.streams.err(`${say('config.unused', call.language, { names: unused.join(', ') })}\n`)
    }
  },
}

/** Read the settings as a command line asks for them: `--config FILE`, and `--host`, `--port`, `--store`, `--data` above all. */
export async function settingsOf({ options, dataRoot }: Call) {
  const [{ readConfig }, { placeOf }] = await Promise.all([
    import('../../server/config/read.js'),
    import('../../server/storage/place.js'),
  ])
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)
  const store = text('store')
  const place = store === undefined ? undefined : placeOf(store)
  return readConfig({
    file: text('config'),
    flags: {
      ...{ host: text('host'), port: text('port'), data: text('data') },
      ...(place === undefined ? {} : 'url' in place ? { 'store.url': place.url } : { 'store.folder': place.folder }),
    },
    dataRoot,
  })
}
