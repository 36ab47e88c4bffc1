import { expect } from 'vitest'
import { COMPARATORS, KINDS } from '../../src/data/schemas.js'
import { describeBroken } from './broken-cases.js'

const plan = 'plans/tinh-mau'
const targets = `${plan}/targets.yaml`

describeBroken('rows', {
  'unknown-field': [[`${targets}:12`, 'FIELD_UNKNOWN', { field: 'colour' }]],
  'missing-field': [[`${targets}:1`, 'FIELD_MISSING', { field: 'indicator', allowed: 'string' }]],
  'wrong-type': [[`${targets}:9`, 'FIELD_TYPE', { field: 'value', got: '"50"', allowed: 'number' }]],
  'not-a-number': [[`${targets}:9`, 'FIELD_TYPE', { field: 'value', got: 'NaN', allowed: 'number' }]],
  'unknown-kind': [
    [`${targets}:6`, 'VALUE_NOT_ALLOWED', { field: 'kind', got: '"percentage"', allowed: KINDS.join(', ') }],
  ],
  'unknown-comparator': [
    [`${targets}:8`, 'VALUE_NOT_ALLOWED', { field: 'comparator', got: '"=>"', allowed: COMPARATORS.join(', ') }],
  ],
  'year-1850': [[`${targets}:10`, 'VALUE_OUT_OF_RANGE', { field: 'year', got: '1850', allowed: '≥ 1990' }]],
  'year-2050': [[`${targets}:10`, 'VALUE_OUT_OF_RANGE', { field: 'year', got: '2050', allowed: '≤ 2045' }]],
  'year-with-fraction': [[`${targets}:10`, 'FIELD_TYPE', { field: 'year', got: '2030.5', allowed: 'int' }]],
  'bad-id': [[`${targets}:1`, 'FIELD_FORMAT', { field: 'id', got: '"Broken Target"' }]],
  'line-zero': [[`${targets}:2`, 'VALUE_OUT_OF_RANGE', { field: 'line', got: '0', allowed: '≥ 1' }]],
  'empty-quote': [[`${targets}:3`, 'VALUE_OUT_OF_RANGE', { field: 'quote', got: '""', allowed: '≥ 1' }]],
  'endless-quote': [
    [
      `${targets}:3`,
      'VALUE_OUT_OF_RANGE',
      { field: 'quote', got: expect.stringMatching(/^"a{50,}…$/), allowed: '≤ 400' },
    ],
  ],
  'empty-row': [
    [`${targets}:1`, 'FIELD_TYPE', { field: '', got: 'null', allowed: 'object' }],
    [`${targets}:2`, 'FIELD_TYPE', { field: '', got: '5', allowed: 'object' }],
  ],
  'bad-deadline-rule': [[`${plan}/tasks.yaml:9`, 'FIELD_FORMAT', { field: 'rule', got: '"before-Christmas"' }]],
  'rule-without-quotes': [[`${plan}/tasks.yaml:9`, 'FIELD_TYPE', { field: 'rule', got: '2025', allowed: 'string' }]],
  'bad-second-deadline-rule': [[`${plan}/tasks.yaml:10`, 'FIELD_FORMAT', { field: 'ruleThen', got: '"2025-Q5"' }]],
  'nested-field': [
    [`${plan}/duties.yaml:4`, 'FIELD_MISSING', { field: 'title.en', allowed: 'string' }],
    [`${plan}/duties.yaml:6`, 'FIELD_TYPE', { field: 'who.0', got: '5', allowed: 'string' }],
  ],
  'bad-date': [['settings.yaml:1', 'FIELD_FORMAT', { field: 'asOf', got: '"21/11/2026"' }]],
})
