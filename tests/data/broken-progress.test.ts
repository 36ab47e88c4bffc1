import { describeBroken } from './broken-cases.js'

const file = 'progress/ninh-thuan.yaml'

describeBroken('progress', {
  'unknown-plan': [['progress/ha-noi.yaml:1', 'PLAN_UNKNOWN', { id: 'ha-noi' }]],
  'unknown-task': [
    [`${file}:2`, 'TASK_UNKNOWN', { id: 'ninh-thuan-task-999' }],
    [`${file}:3`, 'TASK_UNKNOWN', { id: 'tinh-mau-task-1' }],
    [`${file}:5`, 'TASK_UNKNOWN', { id: 'ninh-thuan-noyear-rd-share-grdp' }],
  ],
  'guidance-nobody-waits-for': [
    [`${file}:2`, 'VALUE_NOT_ALLOWED', { field: 'event', got: 'guidance, 2025-Q1', allowed: 'after-central-guidance' }],
  ],
  'done-twice': [
    [`${file}:2`, 'ID_DUPLICATE', { id: 'ninh-thuan-task-10', first: `${file}:1` }],
    [`${file}:6`, 'ID_DUPLICATE', { id: 'ninh-thuan-task-4', first: `${file}:5` }],
  ],
  'wrong-fields': [
    [`${file}:1`, 'VALUE_NOT_ALLOWED', { field: 'event', got: '"begun"', allowed: 'done, guidance' }],
    [`${file}:2`, 'FIELD_FORMAT', { field: 'on', got: '"2025-02-30"' }],
    [`${file}:3`, 'FIELD_MISSING', { field: 'document', allowed: 'string' }],
    [`${file}:3`, 'FIELD_UNKNOWN', { field: 'sure' }],
  ],
})
