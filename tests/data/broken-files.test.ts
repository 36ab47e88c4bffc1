import { describe, expect, it } from 'vitest'
import { brokenData, describeBroken, expectProblems } from './broken-cases.js'

const duties = 'plans/tinh-mau/duties.yaml'

describeBroken('files', {
  'yaml-syntax': [['settings.yaml:2', 'FILE_SYNTAX', { got: expect.stringContaining('closing') }]],
  'duplicate-key': [['settings.yaml:2', 'FILE_SYNTAX', { got: expect.stringContaining('unique') }]],
  'yaml-alias': [[`${duties}:5`, 'FILE_SYNTAX', { got: '*same' }]],
  'not-a-list': [[`${duties}:1`, 'FIELD_TYPE', { field: '', got: 'object', allowed: 'array' }]],
  'not-a-mapping': [['settings.yaml:1', 'FIELD_TYPE', expect.objectContaining({ allowed: 'object' })]],
  empty: [['settings.yaml:1', 'FIELD_TYPE', { field: '', got: 'null', allowed: 'object' }]],
  'decomposed-name-yaml': [['catalogue/territories.yaml:2', 'TEXT_NOT_NFC']],
  'decomposed-name-csv': [['baselines/broken-sources.csv:3', 'TEXT_NOT_NFC']],
  'decomposed-after-quote': [[`${duties}:5`, 'TEXT_NOT_NFC']],
  'json-syntax': [['priors/trend.json:2', 'FILE_SYNTAX', { got: expect.any(String) }]],
  'json-shape': [
    ['priors/trend.json:1', 'FIELD_TYPE', { field: 'madeBy', got: '1', allowed: 'string' }],
    ['priors/trend.json:1', 'FIELD_MISSING', { field: 'madeOn', allowed: 'string' }],
    ['priors/trend.json:1', 'FIELD_MISSING', { field: 'panel', allowed: 'string' }],
    ['priors/trend.json:1', 'FIELD_MISSING', { field: 'trends', allowed: 'array' }],
    ['priors/trend.json:1', 'FIELD_MISSING', { field: 'standIns', allowed: 'record' }],
    ['priors/trend.json:1', 'FIELD_MISSING', { field: 'rankPersistence', allowed: 'object' }],
  ],
})

describe('broken data, files that no text fixture can hold', () => {
  const data = brokenData()

  it.each(['settings.yaml', duties, 'priors/trend.json'])('%s missing is reported as missing', (file) => {
    expectProblems(data().problemsWith({ [file]: null }), [[`${file}:1`, 'FILE_MISSING']])
  })

  it('Latin-1 is refused at the line of its first accent', () => {
    const bytes = Buffer.from('# settings\n# cài đặt: é\nasOf: "2026-11-21"\n', 'latin1')
    expectProblems(data().problemsWith({ 'settings.yaml': bytes }), [
      ['settings.yaml:2', 'FILE_ENCODING', { allowed: 'UTF-8' }],
    ])
  })

  it('UTF-16 is refused', () => {
    const bytes = Buffer.from('\uFEFFasOf: "2026-11-21"\n', 'utf16le')
    expectProblems(data().problemsWith({ 'settings.yaml': bytes }), [
      ['settings.yaml:1', 'FILE_ENCODING', { allowed: 'UTF-8' }],
    ])
  })

  it('a byte-order mark is not an error', () => {
    const bytes = Buffer.from('\uFEFFasOf: "2026-11-21"\n')
    expect(data().problemsWith({ 'settings.yaml': bytes })).toEqual([])
  })
})
