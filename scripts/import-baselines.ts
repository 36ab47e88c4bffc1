/**
 * Makes data/baselines/observations.csv and sources.csv from the collected table of published figures
 * (`npm run import-baselines -- path/to/observations.csv`). Nothing is estimated here: rows are chosen and renamed,
 * and the few ratios of two printed figures say so in their note (status estimate).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Raw = Record<string, string>
type Choice = { readonly id: string; readonly unit: string; readonly where: 'all' | 'plans' }

/** Collected series → catalogue indicator. `all`: every territory (rank fields, proxies); `plans`: those of the plans. */
const CHOICES: Readonly<Record<string, Choice>> = {
  '5g-population-coverage': { id: '5g-coverage-population', unit: '%', where: 'all' },
  'bank-account-adults': { id: 'bank-account-adults', unit: '%', where: 'all' },
  'digital-economy-share-gdp': { id: 'digital-economy-share-grdp-gso', unit: '% of GRDP', where: 'all' },
  'digital-economy-share-grdp': { id: 'digital-economy-share-grdp-gso', unit: '% of GRDP', where: 'all' },
  'digital-economy-share-gdp-mic': { id: 'digital-economy-share-grdp-mic', unit: '% of GRDP', where: 'all' },
  'digital-economy-share-grdp-mic': { id: 'digital-economy-share-grdp-mic', unit: '% of GRDP', where: 'all' },
  'digital-economy-share-grdp-province': { id: 'digital-economy-share-grdp-province', unit: '% of GRDP', where: 'all' },
  'digital-signature-adults': { id: 'digital-signature-adults', unit: '%', where: 'all' },
  'digitised-dossier-share': { id: 'dossiers-digitised', unit: '%', where: 'all' },
  'online-dossier-share': { id: 'dossiers-submitted-online', unit: '%', where: 'all' },
  'dti-rank': { id: 'dti-rank', unit: 'rank', where: 'all' },
  'dti-score': { id: 'dti-score', unit: 'index 0-1', where: 'all' },
  'pii-rank': { id: 'pii-rank', unit: 'rank', where: 'all' },
  'pii-score': { id: 'pii-score', unit: 'points 0-100', where: 'all' },
  'hdi-gdl': { id: 'hdi-gdl', unit: 'index 0-1', where: 'all' },
  'hdi-gso': { id: 'hdi-gso', unit: 'index 0-1', where: 'all' },
  'hdi-undp': { id: 'hdi-undp', unit: 'index 0-1', where: 'all' },
  'rd-spending-share-gdp': { id: 'rd-share-grdp', unit: '% of GRDP', where: 'all' },
  'rd-personnel-fte-per-10000': { id: 'rd-personnel-per-10k', unit: 'persons per 10,000', where: 'all' },
  'science-technology-enterprises': { id: 'st-enterprises', unit: 'firms', where: 'all' },
  'sti-share-state-budget': { id: 'sti-share-state-budget', unit: '% of budget', where: 'all' },
  'sti-recurrent-share-state-budget': { id: 'sti-recurrent-share-state-budget', unit: '% of budget', where: 'all' },
  'tfp-contribution': { id: 'tfp-contribution', unit: '%', where: 'all' },
  'vneid-accounts': { id: 'vneid-accounts', unit: 'million accounts', where: 'all' },
  'grdp-current-prices': { id: 'grdp-current-prices', unit: 'billion VND', where: 'plans' },
  'grdp-growth': { id: 'grdp-growth', unit: '% per year', where: 'plans' },
  'grdp-per-capita': { id: 'grdp-per-capita', unit: 'million VND per person', where: 'plans' },
  'local-budget-expenditure': { id: 'local-budget-expenditure', unit: 'billion VND', where: 'plans' },
  'population-average': { id: 'population-average', unit: 'persons', where: 'plans' },
  'state-budget-revenue-on-territory': {
    id: 'state-budget-revenue-on-territory',
    unit: 'billion VND',
    where: 'plans',
  },
}
const PLAN_TERRITORIES = new Set([
  'binh-dinh',
  'binh-thuan',
  'ninh-thuan',
  'binh-phuoc',
  'gia-lai-2025',
  'lam-dong-2025',
  'khanh-hoa-2025',
  'dong-nai-2025',
  'viet-nam',
])

/** How the collector's confidence maps to a status; the confidence itself travels along. */
function statusOf(raw: Raw): string {
  const { confidence = '', note = '' } = raw
  if (/derived/.test(confidence) || /\bestimate\b/.test(note)) return 'estimate'
  if (/^official/.test(confidence)) return 'official'
  return 'reported'
}

const input = process.argv[2] ?? '../shared/data/observations.csv'
const raws = parse(readFileSync(input, 'utf8'), { columns: true }) as Raw[]
const sources = new Map<string, { id: string; raw: Raw }>()
const rows: string[][] = []

function sourceId(raw: Raw): string {
  const key = [raw.source_title, raw.publisher, raw.published, raw.address].join('|')
  const known = sources.get(key)
  if (known !== undefined) return known.id
  const id = `s${String(sources.size + 1).padStart(3, '0')}`
  sources.set(key, { id, raw })
  return id
}

for (const raw of raws) {
  const choice = CHOICES[raw.indicator ?? '']
  if (choice === undefined) continue
  if (choice.where === 'plans' && !PLAN_TERRITORIES.has(raw.territory ?? '')) continue
  const fieldSize = /^rank of (\d+)$/.exec(raw.unit ?? '')?.[1] ?? ''
  const note = [raw.unit === 'rank as printed' ? raw.unit : '', raw.note].filter((part) => part).join('; ')
  rows.push([
    choice.id,
    raw.territory ?? '',
    raw.year ?? '',
    raw.value ?? '',
    choice.unit,
    fieldSize,
    statusOf(raw),
    /budget allocation/.test(raw.note ?? '')
      ? `${raw.confidence}; budget allocation, not an outturn`
      : (raw.confidence ?? ''),
    raw.published ?? '',
    sourceId(raw),
    note,
  ])
}

addVneidShares()

/** Accounts over people: the share nobody prints. People = sum of the 34 units' average population of that year. */
function addVneidShares(): void {
  for (const raw of raws.filter((row) => row.indicator === 'vneid-accounts')) {
    const units = raws.filter(
      (row) =>
        row.indicator === 'population-average' && row.year === raw.year && /34 units|34-unit/.test(row.note ?? ''),
    )
    const people = units.reduce((sum, row) => sum + Number(row.value), 0)
    if (units.length !== 34) {
      console.error(`no share for ${raw.year}: population of ${units.length} of 34 units`)
      continue
    }
    const share = ((Number(raw.value) * 1e8) / people).toFixed(2)
    const note = `derived: ${raw.value} million accounts / ${people} persons (sum of the 34 units' average population, ${units[0]?.source_title}); ${raw.note}`
    rows.push([
      'vneid-accounts-share',
      'viet-nam',
      raw.year ?? '',
      share,
      '%',
      '',
      'estimate',
      'derived from two published figures',
      raw.published ?? '',
      sourceId(raw),
      note,
    ])
  }
}

const csv = (table: readonly (readonly string[])[]): string =>
  `${table.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`

rows.sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]) || compare(a[8], b[8]))
function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
const header = 'indicator,territory,year,value,unit,fieldSize,status,confidence,vintage,source,note'.split(',')
writeFileSync('data/baselines/observations.csv', csv([header, ...rows]).normalize('NFC'))
const list = [...sources.values()].map(({ id, raw }) => [
  id,
  raw.source_title ?? '',
  raw.publisher ?? '',
  raw.published ?? '',
  raw.address ?? '',
])
writeFileSync(
  'data/baselines/sources.csv',
  csv([['id', 'title', 'publisher', 'published', 'address'], ...list]).normalize('NFC'),
)
console.error(`${rows.length} observations, ${sources.size} sources`)
