import { buildSite } from './site.js'

/** Before any test of the project, and once: what is being built cannot be started by a test beside it. */
export const setup = buildSite
