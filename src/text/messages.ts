import { ACCOUNTS } from './messages/accounts.js'
import { AGENDA } from './messages/agenda.js'
import { COMMANDS } from './messages/commands.js'
import { EXPLANATIONS } from './messages/explanations.js'
import { JOBS } from './messages/jobs.js'
import { OPERATIONS } from './messages/operations.js'
import { OPTIMISE } from './messages/optimise.js'
import { SCENARIO_TOOLS } from './messages/scenario-tools.js'
import { STUDIES } from './messages/studies.js'
import { TABLES } from './messages/tables.js'
import { VERDICTS } from './messages/verdicts.js'
import { WEB } from './messages/web.js'
import { WEB_ALLOCATE } from './messages/web-allocate.js'
import { WEB_DESK } from './messages/web-desk.js'
import { WEB_QUESTIONS } from './messages/web-questions.js'
import { WEB_SCENARIO } from './messages/web-scenario.js'

/** Everything the product says, by key, in both languages. Places in braces are filled by `fill`. */
export const MESSAGES = {
  ...VERDICTS,
  ...TABLES,
  ...EXPLANATIONS,
  ...COMMANDS,
  ...AGENDA,
  ...SCENARIO_TOOLS,
  ...OPTIMISE,
  ...STUDIES,
  ...OPERATIONS,
  ...JOBS,
  ...ACCOUNTS,
  ...WEB,
  ...WEB_DESK,
  ...WEB_QUESTIONS,
  ...WEB_ALLOCATE,
  ...WEB_SCENARIO,
} as const

export type MessageKey = keyof typeof MESSAGES
