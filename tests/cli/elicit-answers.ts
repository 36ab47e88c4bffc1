import { run } from './run.js'

/** Answers that make a right response. */
export const ANSWERS = {
  programme: 'online-services',
  indicator: 'dti-score',
  territory: 'binh-dinh',
  office: 'Sở Khoa học và Công nghệ',
  by: 'Nguyễn Văn A',
  on: '2026-11-20',
  years: '4',
  best: '0.93,0.96,0.99',
  half: '20,40,60',
  reason: 'Kết quả ba năm gần nhất',
}
/** Return the command line of some answers, the rest as above. */
const argsOf = (answers: Partial<Record<keyof typeof ANSWERS, string>> = {}): string[] => [
  'elicit',
  ...Object.entries({ ...ANSWERS, ...answers }).flatMap(([name, text]) => [`--${name}`, text]),
]
export const elicit = (answers: Parameters<typeof argsOf>[0] = {}, ...more: string[]) =>
  run([...argsOf(answers), ...more])
