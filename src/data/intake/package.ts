import { zipSync } from 'fflate'
import type { ErrorCode, Facts } from '../../text/errors.js'
import { InputError } from '../problem.js'
import { LIMITS } from './limits.js'
import { unpack, type ZipPart, zipParts } from './zip.js'

/** A worksheet of a workbook, unpacked. */
export type RawSheet = {
  readonly name: string
  /** among all sheets, from 0 */
  readonly index: number
  readonly part: string
  /** its text, a character a byte: enough for names of cells and marks, at half the memory */
  readonly xml: () => string
}

/** A workbook that has passed the gate. */
export type OpenedPackage = {
  readonly sheets: readonly RawSheet[]
  readonly styles: string
  /** the same file again with one of its sheets, and nothing in it but what was looked at */
  readonly packed: (sheet: RawSheet) => Uint8Array
}

/** Parts that are read; whatever else is in the file (pictures, printer settings, themes) is never unpacked. */
const READ = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i
const SHEET = /^xl\/worksheets\//i
const UTF8 = new TextDecoder()
/** Of no date, so that the same file gives the same bytes. */
const MTIME = new Date('1980-01-01T00:00:00')

/**
 * Open the package of a workbook. Nothing in it is trusted: sizes are measured while unpacking, macros, links to other files
 * and document types are refused.
 * @throws InputError
 */
export function openPackage(bytes: Uint8Array, name: string): OpenedPackage {
  const refuse = (code: ErrorCode, facts: Facts = {}): never => refuseFile(name, code, facts)
  const parts = zipParts(bytes, LIMITS.parts) ?? refuse('FILE_DAMAGED')
  if (parts.length > LIMITS.parts) refuse('FILE_BOMB', { got: parts.length, allowed: `≤ ${LIMITS.parts}` })
  if (parts.some(({ isEncrypted }) => isEncrypted)) refuse('FILE_PROTECTED')
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) refuse('FILE_TYPE_WRONG', { allowed: '.xlsx, .csv' })
  const macros = parts.find((part) => /vbaProject|\.bin$/i.test(part.name) && /vba|macro/i.test(part.name))
  if (macros !== undefined) refuse('FILE_MACROS', { got: macros.name })
  const texts = unpackAll(parts, refuse)
  const types = textOf(texts, '[Content_Types].xml')
  if (/macroEnabled/i.test(types)) refuse('FILE_MACROS', { got: '[Content_Types].xml' })
  for (const [part, content] of texts)
    if (bufferOf(content).includes('<!DOCTYPE')) refuse('FILE_DAMAGED', { got: part })
  const sheets = sheetsOf(texts, refuse)
  const links = parts.find((part) => /^xl\/externalLinks\/[^_]/i.test(part.name))
  if (links !== undefined) refuse('FILE_LINKS', { got: links.name, ...linkedCell(sheets) })
  const common = texts.get('xl/sharedStrings.xml')?.length ?? 0
  if (common * sheets.length > LIMITS.texts) refuse('FILE_BOMB', { got: sheets.length })
  const shared = [...texts].filter(([part]) => !SHEET.test(part))
  return {
    sheets,
    styles: textOf(texts, 'xl/styles.xml'),
    // The sheet last: whoever reads the file from its beginning has met everything that it needs.
    packed: ({ part }) => {
      const own = [...shared, [part, texts.get(part) ?? new Uint8Array()] as const]
      return zipSync(Object.fromEntries(own), { level: 0, mtime: MTIME })
    },
  }
}

/** @throws InputError with the one thing for which a file is not read */
export function refuseFile(name: string, code: ErrorCode, facts: Facts = {}): never {
  throw new InputError([{ file: name, line: 1, code, facts: { file: name, ...facts } }])
}

type Refuse = (code: ErrorCode, facts?: Facts) => never

function unpackAll(parts: readonly ZipPart[], refuse: Refuse): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>()
  let left: number = LIMITS.unpacked
  for (const part of parts) {
    if (!READ.test(part.name)) continue
    if (texts.has(part.name)) refuse('FILE_DAMAGED', { got: part.name })
    const most = Math.min(left, Math.max(LIMITS.ratioFrom, part.packed.length * LIMITS.ratio))
    let content: Uint8Array | undefined
    try {
      content = unpack(part, most)
    } catch {
      refuse('FILE_DAMAGED', { got: part.name })
    }
    if (content === undefined) return refuse('FILE_BOMB', { got: part.name, allowed: `≤ ${most >> 20} MiB` })
    left -= content.length
    texts.set(part.name, content)
  }
  return texts
}

const bufferOf = (content: Uint8Array): Buffer => Buffer.from(content.buffer, content.byteOffset, content.byteLength)

const textOf = (texts: ReadonlyMap<string, Uint8Array>, part: string): string => {
  const found = texts.get(part)
  return found === undefined ? '' : UTF8.decode(found)
}

function sheetsOf(texts: ReadonlyMap<string, Uint8Array>, refuse: Refuse): readonly RawSheet[] {
  const named = [...textOf(texts, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes]) => ({
    name: unescaped(attribute(attributes, 'name')),
    rel: attribute(attributes, '\\w+:id'),
  }))
  if (named.length === 0) refuse('FILE_DAMAGED', { got: 'xl/workbook.xml' })
  if (named.length > LIMITS.sheets) refuse('SHEETS_TOO_MANY', { got: named.length, allowed: `≤ ${LIMITS.sheets}` })
  const targets = new Map(
    [...textOf(texts, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(
      ([, attributes]) => [attribute(attributes, 'Id'), attribute(attributes, 'Target').replace(/^\/xl\/|^\.\//, '')],
    ),
  )
  return named.flatMap(({ name, rel }, index) => {
    const target = targets.get(rel) ?? ''
    // Sheets that hold a chart alone have no cells.
    if (!target.startsWith('worksheets/')) return []
    const part = `xl/${target}`
    const content = texts.get(part) ?? refuse('FILE_DAMAGED', { got: part })
    return [{ name, index, part, xml: () => bufferOf(content).toString('latin1') }]
  })
}

/** Name the first cell that reads from another file. */
function linkedCell(sheets: readonly RawSheet[]): Facts {
  for (const { name, xml } of sheets) {
    const found = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[^>]*>[^<]*\[\d+\]/.exec(xml())
    if (found !== null) return { sheet: name, cell: found[1] as string }
  }
  return {}
}

const patterns = new Map<string, RegExp>()

/** Return an attribute of a tag by its name, which may be a pattern; '' where there is none. */
export function attribute(attributes: string | undefined, name: string): string {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${name}="([^"]*)"`)
    patterns.set(name, pattern)
  }
  return pattern.exec(attributes ?? '')?.[1] ?? ''
}

const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
