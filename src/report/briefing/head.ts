import type { Territory } from '../../data/schemas.js'
import { say } from '../../text/say.js'
import type { BriefingFoot, BriefingHead } from './document.js'
import type { Facts } from './facts.js'
import type { Words } from './words.js'

/** The head of the first page; number, place and day are left to the office. */
export function headOf({ planData, workspace }: Facts, words: Words): BriefingHead {
  const { plan } = planData
  const territory = workspace.territories.get(plan.territory) as Territory
  const place = withoutEra(territory.name[words.language])
  // The line of the committee says "tỉnh" itself.
  const name = place.replace(/^Tỉnh /, '')
  const kind = /^Thành phố /.test(name) ? 'city' : 'province'
  return {
    authority: [
      words.say(`briefing.committee.${kind}`, { name: name.toLocaleUpperCase('vi') }),
      words.say('briefing.department'),
    ],
    nation: [words.say('briefing.nation'), words.say('briefing.motto')],
    number: words.say('briefing.number'),
    placeAndDate: words.say('briefing.place-date', { place, year: workspace.asOf.slice(0, 4) }),
    type: words.say('briefing.type'),
    title: words.say('briefing.title', { plan: plan.title[words.language] }),
  }
}

const withoutEra = (name: string): string => name.replace(/\s*\(.*\)$/, '')

export const footOf = (words: Words): BriefingFoot => ({
  recipients: [
    words.say('briefing.recipient.committee'),
    words.say('briefing.recipient.finance'),
    words.say('briefing.recipient.file'),
  ],
  signature: [words.say('briefing.signer'), words.say('briefing.signed')],
})

/** The mark of a province that does not exist; undefined for the others. */
export function markOfProvince({ planData, workspace, question }: Facts): string | undefined {
  const territory = workspace.territories.get(planData.plan.territory)
  return territory?.kind === 'synthetic' ? say('synthetic.mark', question.language) : undefined
}
