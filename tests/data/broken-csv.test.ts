import { expect } from 'vitest'
import { describeBroken } from './broken-cases.js'

const file = 'baselines/broken-observations.csv'
const COLUMNS = [
  'indicator',
  'territory',
  'year',
  'value',
  'unit',
  'fieldSize',
  'status',
  'confidence',
  'vintage',
  'source',
  'note',
]
const allowed = COLUMNS.join(', ')
const notANumber = (got: string) => ({ field: 'value', got, allowed: 'number' })

describeBroken('csv', {
  'unknown-column': [[`${file}:1`, 'COLUMN_UNKNOWN', { got: 'colour', allowed }]],
  'missing-column': [[`${file}:1`, 'COLUMN_MISSING', { allowed: 'note' }]],
  'misspelt-column': [
    [`${file}:1`, 'COLUMN_UNKNOWN', { got: 'vintgae', allowed }],
    [`${file}:1`, 'COLUMN_MISSING', { allowed: 'vintage' }],
  ],
  empty: COLUMNS.map((column) => [`${file}:1`, 'COLUMN_MISSING', { allowed: column }] as const),
  'short-row': [[`${file}:3`, 'FILE_SYNTAX', { got: 5, allowed: 11 }]],
  'long-row': [[`${file}:2`, 'FILE_SYNTAX', { got: 12, allowed: 11 }]],
  'open-quote': [[`${file}:2`, 'FILE_SYNTAX', { got: expect.stringContaining('Quote Not Closed') }]],
  'number-in-words-of-the-reader': [[`${file}:3`, 'FIELD_TYPE', notANumber('"1.234,5"')]],
  'number-with-blank': [[`${file}:2`, 'FIELD_TYPE', notANumber('" 1"')]],
  'number-missing': [[`${file}:2`, 'FIELD_TYPE', notANumber('""')]],
  'number-endless': [[`${file}:2`, 'FIELD_TYPE', notANumber('Infinity')]],
  'year-with-fraction': [[`${file}:2`, 'FIELD_TYPE', { field: 'year', got: '2024.5', allowed: 'int' }]],
  'year-too-early': [[`${file}:2`, 'VALUE_OUT_OF_RANGE', { field: 'year', got: '1850', allowed: '≥ 1990' }]],
  'field-of-one': [[`${file}:2`, 'VALUE_OUT_OF_RANGE', { field: 'fieldSize', got: '1', allowed: '≥ 2' }]],
  'unknown-status': [
    [
      `${file}:2`,
      'VALUE_NOT_ALLOWED',
      { field: 'status', got: '"rumoured"', allowed: 'official, reported, estimate, assumption, synthetic' },
    ],
  ],
})
