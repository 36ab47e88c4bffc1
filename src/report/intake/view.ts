import type { Language } from '../../text/language.js'
import type { MessageKey } from '../../text/messages.js'
import { formatNumber } from '../../text/number.js'
import { say } from '../../text/say.js'
import type { CellChange } from './change.js'
import type { PreviewPage } from './page.js'

/** Return a preview in words: what is wrong, what would change, what was passed over. */
export function previewText(page: PreviewPage, language: Language): string {
  const { counts, file } = page
  const place = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
    [sheet, cell].filter((one) => one !== '').join('!') || file.name
  const lines = [
    say('import.counts', language, { file: file.name, ...counts }),
    ...page.problems.map((one) => `  ${place(one)}: ${one.sentence}`),
    ...(counts.problems > page.problems.length
      ? [`  ${say('import.more-problems', language, { n: counts.problems - page.problems.length })}`]
      : []),
    ...page.cells.filter(({ kind }) => kind !== 'same').map((one) => `  ${place(one)}: ${changeText(one, language)}`),
    ...(page.total > page.cells.length
      ? [`  ${say('import.more', language, { n: page.total - page.cells.length })}`]
      : []),
    ...page.notes.map(
      (one) => `  ${place(one)}: ${say(`import.note.${one.note}` as MessageKey, language, { text: one.text })}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function changeText({ kind, id, year, before, after, read, source }: CellChange, language: Language): string {
  const shown = (value: number | string | null): string =>
    value === null ? '–' : typeof value === 'number' ? formatNumber(value, language, 6) : value
  const said = say(`import.${kind}`, language, {
    what: year === null ? id : `${id} ${year}`,
    before: shown(before),
    after: shown(after),
    source,
  })
  return read === null ? said : `${said} (${say('import.read', language, { read })})`
}
