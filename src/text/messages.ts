import { ACCOUNTS } from './messages/accounts.js'
import { AGENDA } from './messages/agenda.js'
import { BRIEFING } from './messages/briefing.js'
import { BRIEFING_METHOD } from './messages/briefing-method.js'
import { BRIEFING_PAPER } from './messages/briefing-paper.js'
import { BRIEFING_SECTIONS } from './messages/briefing-sections.js'
import { BRIEFING_SLIDES } from './messages/briefing-slides.js'
import { COMMANDS } from './messages/commands.js'
import { EXPLANATIONS } from './messages/explanations.js'
import { JOBS } from './messages/jobs.js'
import { OPERATIONS } from './messages/operations.js'
import { OPTIMISE } from './messages/optimise.js'
import { REQUESTS } from './messages/requests.js'
import { SCENARIO_TOOLS } from './messages/scenario-tools.js'
import { STUDIES } from './messages/studies.js'
import { TABLES } from './messages/tables.js'
import { VERDICTS } from './messages/verdicts.js'
import { WEB } from './messages/web.js'
import { WEB_ALLOCATE } from './messages/web-allocate.js'
import { WEB_ANSWER } from './messages/web-answer.js'
import { WEB_BRIEFING } from './messages/web-briefing.js'
import { WEB_DESK } from './messages/web-desk.js'
import { WEB_ERROR } from './messages/web-error.js'
import { WEB_INTAKE } from './messages/web-intake.js'
import { WEB_QUESTIONS } from './messages/web-questions.js'
import { WEB_SAVING } from './messages/web-saving.js'
import { WEB_SCENARIO } from './messages/web-scenario.js'
import { WORKBOOK } from './messages/workbook.js'

/** Everything the product says, by key, in both languages. Places in braces are filled by `fill`. */
export const MESSAGES = {
  ...VERDICTS,
  ...TABLES,
  ...EXPLANATIONS,
  ...COMMANDS,
  ...BRIEFING,
  ...BRIEFING_SECTIONS,
  ...BRIEFING_METHOD,
  ...BRIEFING_SLIDES,
  ...BRIEFING_PAPER,
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
  ...WEB_ANSWER,
  ...WEB_BRIEFING,
  ...WEB_SCENARIO,
  ...WEB_SAVING,
  ...WEB_ERROR,
  ...WEB_INTAKE,
  ...WORKBOOK,
  ...REQUESTS,
} as const

export type MessageKey = keyof typeof MESSAGES
