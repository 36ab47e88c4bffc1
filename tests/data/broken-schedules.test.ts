import { describeBroken } from './broken-cases.js'

const file = 'schedules/ninh-thuan.yaml'

describeBroken('schedules', {
  'unknown-plan': [['schedules/ha-noi.yaml:1', 'PLAN_UNKNOWN', { id: 'ha-noi' }]],
  'unknown-names': [
    [`${file}:1`, 'TARGET_UNKNOWN', { id: 'nobody' }],
    [`${file}:2`, 'ACTIVITY_UNKNOWN', { id: 'z' }],
    [`${file}:3`, 'ID_DUPLICATE', { id: 'a', first: `${file}:1` }],
  ],
  'unknown-programme': [[`${file}:2`, 'PROGRAMME_UNKNOWN', { id: 'space-lift' }]],
  'not-a-milestone': [
    [
      `${file}:1`,
      'VALUE_NOT_ALLOWED',
      { field: 'of', got: 'ninh-thuan-noyear-rd-share-grdp, >=', allowed: 'complete' },
    ],
  ],
  cycle: [[`${file}:2`, 'ACTIVITY_CYCLE', { got: 'b → d → c → b' }]],
  'no-start': [[`${file}:1`, 'ACTIVITY_NO_START', { id: 'a' }]],
  'points-not-rising': [
    [`${file}:1`, 'RANGE_EMPTY', { got: '3 … 2 … 4', allowed: 'low < mode < high; low = mode = high' }],
    [`${file}:2`, 'RANGE_EMPTY', { got: '2 … 2 … 4', allowed: 'low < mode < high; low = mode = high' }],
  ],
  'synthetic-in-a-real-plan': [
    [`${file}:1`, 'SYNTHETIC_MIXED', { got: 'ninh-thuan, synthetic' }],
    ['schedules/tinh-mau.yaml:1', 'SYNTHETIC_MIXED', { got: 'tinh-mau, assumption' }],
  ],
  'wrong-fields': [
    [`${file}:1`, 'FIELD_FORMAT', { field: 'start', got: '"2026-13-01"' }],
    [`${file}:1`, 'VALUE_OUT_OF_RANGE', { field: 'months.low', got: '-1', allowed: '> 0' }],
    [`${file}:1`, 'FIELD_MISSING', { field: 'months.high', allowed: 'number' }],
    [`${file}:2`, 'VALUE_OUT_OF_RANGE', { field: 'gate.amount', got: '0', allowed: '> 0' }],
    [`${file}:2`, 'FIELD_TYPE', { field: 'provenance.basis', got: '"hearsay"' }],
    [`${file}:3`, 'FIELD_MISSING', { field: 'provenance.document', allowed: 'string' }],
  ],
})
