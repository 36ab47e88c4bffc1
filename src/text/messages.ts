import { AGENDA } from './messages/agenda.js'
import { COMMANDS } from './messages/commands.js'
import { EXPLANATIONS } from './messages/explanations.js'
import { OPTIMISE } from './messages/optimise.js'
import { SCENARIO_TOOLS } from './messages/scenario-tools.js'
import { STUDIES } from './messages/studies.js'
import { TABLES } from './messages/tables.js'
import { VERDICTS } from './messages/verdicts.js'

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
} as const

export type MessageKey = keyof typeof MESSAGES
