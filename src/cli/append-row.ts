import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Response } from '../data/budget-schemas.js'
import { Response as ResponseSchema } from '../data/budget-schemas.js'
import { InputError, type Problem } from '../data/problem.js'
import { type Row, readYamlRows } from '../data/read-yaml.js'

/**
 * Append a response to a YAML list, keeping every byte that stands there: the whole is written beside the file, read back,
 * and only then takes its name. Two of the same id, or of the same programme, indicator and territory, are refused.
 * @throws InputError with every problem; the file is then as it was
 */
export function appendResponse(file: string, response: Response, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const isEmpty = before.replace(/^\s*#.*$/gm, '').trim() === ''
  const rows = isEmpty ? [] : responsesIn(file)
  const twin = rows.find(({ value }) => value.id === response.id || isSame(value, response))
  if (twin !== undefined) {
    throw new InputError([
      { file, line: twin.line, code: 'ID_DUPLICATE', facts: { id: response.id, first: `${file}:${twin.line}` } },
    ])
  }
  const beside = `${file}.${process.pid}.new`
  try {
    writeFileSync(beside, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${text}`, { flag: 'wx' })
    const after = responsesIn(beside)
    if (after.length !== rows.length + 1) throw new Error(`${file}: ${rows.length} rows became ${after.length}`)
    renameSync(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
}

const isSame = (a: Response, b: Response): boolean =>
  a.programme === b.programme && a.indicator === b.indicator && a.territory === b.territory

function responsesIn(file: string): Row<Response>[] {
  const problems: Problem[] = []
  const rows = readYamlRows(dirname(file), basename(file), ResponseSchema, problems)
  if (problems.length > 0) throw new InputError(problems.map((one) => ({ ...one, file })))
  return rows
}
