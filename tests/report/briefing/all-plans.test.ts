import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { briefingOf } from '../../../src/report/briefing/briefing.js'
import { encodeBriefing } from '../../../src/report/briefing/encode.js'
import { BriefingQuestion } from '../../../src/report/briefing/question.js'
import { shippedData } from '../../data-root.js'

/** More than are kept prepared between questions. */
const PATHS = 5000
const PLANS = 8
const MB = 1e6
const [SWEEPS, SWEEP_MS] = [4, 50]

it('briefings of many plans, one after the other, hold the paths of none of those before', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const data = shippedData()
  const shipped = data.plans.get('ninh-thuan')
  if (shipped === undefined) throw new Error('no plan')
  const plans = Array.from({ length: PLANS }, (_, i) => {
    const id = `plan-${i}`
    return [id, { ...shipped, plan: { ...shipped.plan, id } }] as const
  })
  const workspace = { ...data, plans: new Map(plans) }
  const held: number[] = []
  for (const [plan] of plans) {
    const briefing = await briefingOf(workspace, BriefingQuestion.parse({ plan, paths: PATHS }))
    expect((await encodeBriefing(briefing, 'docx')).length).toBeGreaterThan(5000)
    // What the collector lets go of is swept away by another thread, which takes its time where the machine has other work.
    for (let i = 0; i < SWEEPS; i++) {
      collect()
      await new Promise((resolve) => setTimeout(resolve, SWEEP_MS))
    }
    held.push(process.memoryUsage().arrayBuffers)
  }
  expect(held.at(-1) as number).toBeLessThan((held[1] as number) + 2 * MB)
}, 120_000)
