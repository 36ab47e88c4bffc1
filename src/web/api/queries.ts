import { makeQueries } from './use-answers.js'

/** What the workbench knows of the server's answers: one for all pages, and for what goes on behind them. */
export const queries = makeQueries()
