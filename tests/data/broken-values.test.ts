import { describeBroken } from './broken-cases.js'

const targets = 'plans/tinh-mau/targets.yaml'
const observations = 'baselines/broken-observations.csv'
const outside = (got: number, field = 'value') => ({ field, got, allowed: '0 … 100 %' })

describeBroken('values', {
  'unit-mismatch': [[`${targets}:1`, 'UNIT_MISMATCH', { got: 'persons', allowed: '%' }]],
  'kind-and-scale-mismatch': [[`${targets}:1`, 'KIND_MISMATCH', { got: 'rank', allowed: 'percent, qualitative' }]],
  'above-bound': [[`${targets}:1`, 'VALUE_OUT_OF_RANGE', outside(120)]],
  'below-bound': [[`${targets}:1`, 'VALUE_OUT_OF_RANGE', outside(-1)]],
  'range-end-above-bound': [[`${targets}:1`, 'VALUE_OUT_OF_RANGE', outside(130, 'valueHigh')]],
  'range-backwards': [[`${targets}:1`, 'RANGE_EMPTY', { got: '50 … 40' }]],
  'range-without-start': [[`${targets}:1`, 'VALUE_MISSING', { comparator: 'range' }]],
  'range-without-end': [[`${targets}:1`, 'VALUE_MISSING', { comparator: 'range' }]],
  'top-n-without-n': [[`${targets}:1`, 'VALUE_MISSING', { comparator: 'top_n' }]],
  'observation-above-bound': [[`${observations}:2`, 'VALUE_OUT_OF_RANGE', outside(120)]],
  'observation-unit-mismatch': [[`${observations}:2`, 'UNIT_MISMATCH', { got: 'persons', allowed: '%' }]],
  'synthetic-figure-of-real-territory': [[`${observations}:2`, 'SYNTHETIC_MIXED', { got: 'viet-nam, synthetic' }]],
  'real-figure-of-synthetic-territory': [[`${observations}:2`, 'SYNTHETIC_MIXED', { got: 'tinh-mau, reported' }]],
})
