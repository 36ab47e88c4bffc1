/**
 * The metrics of ../shared/tools/score_targets.py, to 1e-9: Brier, skill, log score (p held in [0.001, 0.999]), expected
 * calibration error over ten equal bins, area under ROC (ties ½), reliability and resolution of Murphy's decomposition.
 */

/** One scored question: probability, outcome, and the indicator it belongs to (the unit of resampling). */
export type Scored = { readonly p: number; readonly o: 0 | 1; readonly indicator: string }

export type Metrics = Record<'n' | 'base' | 'brier' | 'bss' | 'log' | 'ece' | 'auc' | 'rel' | 'res' | 'mean_p', number>

const CLIP = 1e-3

/** Return −ln of the probability given to what happened, clipped. */
export function logLoss(p: number, o: 0 | 1): number {
  const q = Math.min(1 - CLIP, Math.max(CLIP, p))
  return -Math.log(o === 1 ? q : 1 - q)
}

export function auc(rows: readonly Scored[]): number {
  const positives = rows.reduce((sum, row) => sum + row.o, 0)
  const negatives = rows.length - positives
  if (positives === 0 || negatives === 0) return Number.NaN
  const sorted = [...rows].sort((a, b) => a.p - b.p)
  let sum = 0
  for (let i = 0, rank = 1; i < sorted.length; ) {
    let j = i
    let hits = sorted[i]?.o ?? 0
    while (j + 1 < sorted.length && sorted[j + 1]?.p === sorted[i]?.p) {
      j++
      hits += sorted[j]?.o ?? 0
    }
    sum += (rank + (j - i) / 2) * hits
    rank += j - i + 1
    i = j + 1
  }
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** A bin of the reliability table: count, sum of probabilities, sum of outcomes. */
export type Bin = { n: number; p: number; o: number }

export function bins10(rows: readonly Scored[]): Bin[] {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, o: 0 }))
  for (const { p, o } of rows) {
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (!bin) throw new Error(`probability outside [0, 1]: ${p}`)
    bin.n += 1
    bin.p += p
    bin.o += o
  }
  return bins
}

export function metrics(rows: readonly Scored[]): Metrics {
  const n = rows.length
  let hits = 0
  let brier = 0
  let log = 0
  let mean = 0
  for (const { p, o } of rows) {
    hits += o
    brier += (p - o) ** 2
    log += logLoss(p, o)
    mean += p
  }
  const base = hits / n
  brier /= n
  let ece = 0
  let rel = 0
  let res = 0
  for (const bin of bins10(rows)) {
    if (bin.n === 0) continue
    ece += Math.abs(bin.p - bin.o) / n
    rel += (bin.n * ((bin.p - bin.o) / bin.n) ** 2) / n
    res += (bin.n * (bin.o / bin.n - base) ** 2) / n
  }
  const climatology = base * (1 - base)
  const bss = climatology > 0 ? 1 - brier / climatology : Number.NaN
  return { n, base, brier, bss, log: log / n, ece, auc: auc(rows), rel, res, mean_p: mean / n }
}
