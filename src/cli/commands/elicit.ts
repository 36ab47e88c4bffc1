import { stringify } from 'yaml'
import type { ThreePoint } from '../../data/budget-schemas.js'
import { isDay } from '../../data/deadline.js'
import type { ElicitedAnswers } from '../../data/intake/proposals.js'
import { loadData } from '../../data/load.js'
import { elicitedResponse } from '../../scenarios/elicited.js'
import type { MessageKey } from '../../text/messages.js'
import { say } from '../../text/say.js'
import { appendResponse } from '../append-row.js'
import { type Call, type Command, UsageError } from '../call.js'

/** What is asked, in this order: the money question speaks of the years. */
const QUESTIONS = [
  'programme',
  'indicator',
  'territory',
  'office',
  'by',
  'on',
  'years',
  'best',
  'half',
  'reason',
] as const
type Question = (typeof QUESTIONS)[number]

const MOST_YEARS = 20

/** `lotrinh elicit`: the two questions of a response, asked of an office and written as a row. */
export const elicit: Command = {
  usage: 'cli.command.elicit',
  takes: [],
  options: {
    ...Object.fromEntries(QUESTIONS.map((name) => [name, { type: 'string' as const }])),
    write: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const { options, streams, language } = call
    const answers = answersOf(await allAnswers(call))
    const data = loadData(call.dataRoot)
    const response = elicitedResponse(data, answers, 'elicit')
    const text = stringify([response], { lineWidth: 0 })
    if (typeof options.write === 'string') {
      write(options.write, () => appendResponse(String(options.write), response, text))
      streams.err(`${say('elicit.written', language, { id: response.id, file: options.write })}\n`)
    }
    streams.out(options.json === true ? `${JSON.stringify(response, null, 2)}\n` : text)
  },
}

/** Take answers from the options; ask a person at a terminal for the rest. @throws UsageError naming all that is missing */
async function allAnswers({ options, streams, language }: Call): Promise<Record<Question, string>> {
  const given = (name: Question): string => String(options[name] ?? '').trim()
  const missing = QUESTIONS.filter((name) => given(name) === '')
  if (missing.length > 0 && streams.ask === undefined)
    throw new UsageError('ARGUMENT_MISSING', { id: missing.map((name) => `--${name}`).join(' ') })
  const answers = Object.fromEntries(QUESTIONS.map((name) => [name, given(name)])) as Record<Question, string>
  for (const name of missing) {
    const question = say(`elicit.ask.${name}` as MessageKey, language, { years: answers.years })
    answers[name] = ((await streams.ask?.(`${question}: `)) ?? '').trim()
    if (answers[name] === '') throw new UsageError('ARGUMENT_MISSING', { id: `--${name}` })
  }
  return answers
}

function answersOf(text: Record<Question, string>): ElicitedAnswers {
  const years = Number(text.years)
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) wrong('years', text.years, `1 … ${MOST_YEARS}`)
  if (!isDay(text.on)) wrong('on', text.on, 'YYYY-MM-DD')
  return { ...text, years, best: points('best', text.best), half: points('half', text.half) }
}

/** Read three rising numbers: `60,75,90`, or with decimal commas `60,5; 75; 90`. */
function points(name: Question, text: string): ThreePoint {
  const parts = text.includes(';') ? text.split(';').map((part) => part.replace(',', '.')) : text.split(',')
  const [low, mode, high] = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part))) as [
    number,
    number,
    number,
  ]
  if (parts.length !== 3 || !(low <= mode && mode <= high)) wrong(name, text, '20,30,45 (low ≤ mode ≤ high)')
  return { low, mode, high }
}

function wrong(name: Question, got: string, allowed: string): never {
  throw new UsageError('OPTION_WRONG', { id: `--${name}`, got, allowed })
}

/** A file that cannot be written is the user's to change, not a fault of the program. */
function write(file: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError('OPTION_WRONG', { id: '--write', got: `${file}: ${code}` })
  }
}
