import { z } from 'zod'

/** What is sent with 204: nothing. */
export const NoAnswer = z.undefined().describe('done')
