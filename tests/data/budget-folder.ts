import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBudget } from '../../src/data/budget.js'
import type { Problem } from '../../src/data/problem.js'
import { checkFormulas } from '../../src/scenarios/budget/check-formulas.js'
import { DATA_ROOT, shippedData } from '../data-root.js'

const PARTS = [
  'programmes',
  'scenarios',
  'catalogue/identities.yaml',
  'priors/responses.yaml',
  'priors/spillovers.yaml',
  'priors/response-evidence.csv',
]

/** New text of files by path under the data folder; null stands for a file that is taken away. */
export type Texts = Readonly<Record<string, string | null>>

/** A copy of the shipped budget files alone, read against the shipped catalogue. */
export class BudgetFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'lotrinh-budget-'))

  constructor() {
    for (const part of PARTS) cpSync(join(DATA_ROOT, part), join(this.root, part), { recursive: true })
  }

  /** Return what reading the changed files reports; they are mended afterwards. */
  problemsWith(changes: Texts): Problem[] {
    const files = Object.keys(changes)
    try {
      for (const file of files) {
        const text = changes[file]
        if (text === null || text === undefined) rmSync(join(this.root, file))
        else writeFileSync(join(this.root, file), text)
      }
      const problems: Problem[] = []
      readBudget(this.root, shippedData(), problems, problems, checkFormulas)
      return problems
    } finally {
      for (const file of files) writeFileSync(join(this.root, file), shippedText(file))
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** Return the shipped text of a file. */
export function shippedText(file: string): string {
  return readFileSync(join(DATA_ROOT, file), 'utf8')
}
