/**
 * npm run accuracy -- --folds DIR [--panel DIR] [--predictions FILE.csv]
 * Scores the network on the 19,730 questions of the panel, each row by the model that had not seen its concept group
 * (DIR from `npm run train -- --folds DIR`), prints the tables and writes docs/accuracy.md and docs/accuracy.json.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readQuestions } from '../train/panel-data.js'
import { reliabilitySvg } from './reliability-svg.js'
import { markdownOf, studyOf } from './report.js'
import { answer, readReference } from './study.js'

const { values: flags } = parseArgs({
  options: {
    folds: { type: 'string' },
    panel: { type: 'string', default: '../shared/data/panel' },
    predictions: { type: 'string' },
  },
})
const folder = flags.folds
if (folder === undefined) throw new Error('give --folds DIR, the folder `npm run train -- --folds DIR` wrote')

const questions = readQuestions(flags.panel)
const answers = answer(questions, (q) => `${folder}/fold-${q.fold}.json`)
const late = answer(
  questions.filter((q) => q.columns.era === 'late'),
  () => `${folder}/time.json`,
)
const references = new Map(
  readdirSync(`${flags.panel}/references`)
    .filter((name) => name.endsWith('.csv.gz'))
    .sort()
    .map((name) => [name.replace('.csv.gz', ''), readReference(`${flags.panel}/references/${name}`)]),
)
const study = studyOf(answers, late, references)
const markdown = markdownOf(study)
console.log(markdown)

if (flags.predictions !== undefined) {
  writeFileSync(flags.predictions, `id,probability\n${answers.map((a) => `${a.id},${a.p}`).join('\n')}\n`)
}
writeFileSync('docs/accuracy.json', `${JSON.stringify(study, null, 1)}\n`)
writeFileSync('docs/pictures/reliability.svg', reliabilitySvg(study.reliability))
const START = '<!-- network:start -->'
const END = '<!-- network:end -->'
const INTRODUCTION = `# How often the probabilities come true

Made by \`npm run accuracy\` from past targets of the development panel (\`npm run train -- --folds DIR\` fits the models first).
Every question is answered by networks that had seen no indicator of its concept group, from the row alone. Measures as in \`score_targets.py\`.
The few settings of the training (width, weight decay, noise, features left out) were chosen on these same folds, so the figures flatter a little.

![Said against came true](pictures/reliability.svg)

${START}
${END}
`
const path = 'docs/accuracy.md'
const before = existsSync(path) ? readFileSync(path, 'utf8') : INTRODUCTION
const text = before.includes(START) && before.includes(END) ? before : `${before}\n${INTRODUCTION}`
writeFileSync(path, `${text.split(START)[0]}${START}\n${markdown}\n${END}${text.split(END)[1]}`)
