import { expect } from 'vitest'
import { describeBroken } from './broken-cases.js'

const plan = 'plans/tinh-mau'
const targets = `${plan}/targets.yaml`
const observations = 'baselines/broken-observations.csv'

describeBroken('references', {
  'unknown-indicator-of-target': [[`${targets}:1`, 'INDICATOR_UNKNOWN', { id: 'gross-happiness' }]],
  'unknown-indicator-of-judgement': [[`${targets}:1`, 'INDICATOR_UNKNOWN', { id: 'gross-happiness' }]],
  'unknown-group-of-target': [[`${targets}:1`, 'GROUP_UNKNOWN', { id: 'happiness' }]],
  'unknown-unit-of-target': [
    [`${targets}:1`, 'UNIT_MISMATCH', { got: 'furlongs', allowed: '%' }],
    [`${targets}:1`, 'UNIT_UNKNOWN', { id: 'furlongs' }],
  ],
  'unknown-contradicted-target': [[`${targets}:1`, 'TARGET_UNKNOWN', { id: 'nobody' }]],
  'unknown-group-of-task': [[`${plan}/tasks.yaml:1`, 'GROUP_UNKNOWN', { id: 'happiness' }]],
  'unknown-target-of-money': [[`${plan}/money.yaml:1`, 'TARGET_UNKNOWN', { id: 'nobody' }]],
  'unknown-unit-of-money': [[`${plan}/money.yaml:1`, 'UNIT_UNKNOWN', { id: 'furlongs' }]],
  'unknown-territory-of-plan': [[`${plan}/plan.yaml:1`, 'TERRITORY_UNKNOWN', { id: 'atlantis' }]],
  'duplicate-id-in-plan': [
    [`${plan}/tasks.yaml:10`, 'ID_DUPLICATE', { id: 'broken-task', first: `${plan}/tasks.yaml:1` }],
  ],
  'duplicate-id-across-plans': [
    [
      `${plan}/tasks.yaml:1`,
      'ID_DUPLICATE',
      { id: 'ninh-thuan-task-1', first: expect.stringMatching(/^plans\/ninh-thuan\/tasks\.yaml:\d+$/) },
    ],
  ],
  'unknown-indicator-of-observation': [[`${observations}:2`, 'INDICATOR_UNKNOWN', { id: 'gross-happiness' }]],
  'unknown-territory-of-observation': [[`${observations}:2`, 'TERRITORY_UNKNOWN', { id: 'atlantis' }]],
  'unknown-source-of-observation': [[`${observations}:2`, 'SOURCE_UNKNOWN', { id: 's999' }]],
  'unknown-unit-of-observation': [[`${observations}:2`, 'UNIT_UNKNOWN', { id: 'furlongs' }]],
  'duplicate-source': [
    ['baselines/broken-sources.csv:3', 'ID_DUPLICATE', { id: 'broken', first: 'baselines/broken-sources.csv:2' }],
  ],
  'duplicate-unit': [
    [
      'catalogue/units.yaml:2',
      'ID_DUPLICATE',
      { id: 'furlongs', first: expect.stringMatching(/^catalogue\/units\.yaml:\d+$/) },
    ],
  ],
  'unknown-unit-of-indicator': [['catalogue/indicators.yaml:1', 'UNIT_UNKNOWN', { id: 'furlongs' }]],
  'unknown-steward': [['catalogue/indicators.yaml:1', 'AGENCY_UNKNOWN', { id: 'so-hanh-phuc' }]],
  'unknown-notion-and-score': [
    ['catalogue/indicators.yaml:1', 'INDICATOR_UNKNOWN', { id: 'gross-happiness' }],
    ['catalogue/indicators.yaml:1', 'INDICATOR_UNKNOWN', { id: 'gdp' }],
  ],
  'unknown-region': [['catalogue/territories.yaml:1', 'TERRITORY_UNKNOWN', { id: 'atlantis' }]],
  'unknown-agency': [
    ['catalogue/agencies.yaml:1', 'AGENCY_UNKNOWN', { id: 'so-a' }],
    ['catalogue/agencies.yaml:1', 'AGENCY_UNKNOWN', { id: 'so-b' }],
  ],
  'unknown-component': [
    ['catalogue/mergers-2025.csv:1', 'TERRITORY_UNKNOWN', { id: 'atlantis' }],
    ['catalogue/mergers-2025.csv:1', 'TERRITORY_UNKNOWN', { id: 'broken' }],
  ],
  'unknown-proxy': [
    ['catalogue/proxies.yaml:1', 'INDICATOR_UNKNOWN', { id: 'gross-happiness' }],
    ['catalogue/proxies.yaml:1', 'INDICATOR_UNKNOWN', { id: 'gdp' }],
    ['catalogue/proxies.yaml:1', 'INDICATOR_UNKNOWN', { id: 'happiness-rank' }],
    ['catalogue/proxies.yaml:1', 'TERRITORY_UNKNOWN', { id: 'atlantis' }],
  ],
})
