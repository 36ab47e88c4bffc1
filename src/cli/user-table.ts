import { type Column, tableHead, tableRow } from '../report/text-table.js'
import type { UserItem } from '../server/accounts/user.js'
import type { Language } from '../text/language.js'
import { say } from '../text/say.js'
import type { Call } from './call.js'

/** Print accounts: a table to read, or all that is known of them with `--json`. */
export function printUsers({ options, streams, language }: Call, users: readonly UserItem[]): void {
  if (options.json === true) {
    streams.out(`${JSON.stringify(users, null, 2)}\n`)
    return
  }
  if (users.length === 0) streams.err(`${say('account.none', language)}\n`)
  else streams.out(tableOf(users, language))
}

function tableOf(users: readonly UserItem[], language: Language): string {
  const columns: readonly Column[] = [
    { title: say('account.column.name', language), width: 40 },
    { title: say('account.column.role', language), width: 10 },
    { title: say('account.column.territories', language), width: 30 },
    { title: say('account.column.state', language), width: 12 },
  ]
  const rows = users.flatMap(({ name, role, territories, disabled }) => {
    const where = territories === '*' ? say('account.all', language) : territories.join(', ')
    return tableRow(columns, [name, role, where, say(disabled ? 'account.locked' : 'account.live', language)])
  })
  return `${[...tableHead(columns), ...rows].join('\n')}\n`
}
