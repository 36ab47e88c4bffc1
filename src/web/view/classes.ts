import type { Verdict } from '../../model/verdict.js'

/** Verdicts in the six classes that are counted and filtered by, best first. */
export const CLASSES = ['met', 'likely', 'even', 'unlikely', 'missed', 'none'] as const
export type Class = (typeof CLASSES)[number]

/** What a target is called: a verdict word, or its status where no probability is needed. */
export type Called = Verdict | 'met' | 'missed' | 'not-assessable'

const CLASS_OF: Readonly<Record<Called, Class>> = {
  met: 'met',
  'virtually-certain': 'likely',
  'very-likely': 'likely',
  likely: 'likely',
  'about-even': 'even',
  unlikely: 'unlikely',
  'very-unlikely': 'unlikely',
  'exceptionally-unlikely': 'unlikely',
  missed: 'missed',
  'not-assessable': 'none',
}

export const classOf = (called: Called): Class => CLASS_OF[called]
