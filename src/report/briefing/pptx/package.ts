import { strFromU8, strToU8, unzipSync } from 'fflate'
import { archiveOf, coreOf } from '../../archive.js'
import type { Briefing } from '../document.js'
import { reproducible } from '../docx/package.js'
import { xmlText } from './xml.js'

/** A part of the package that replaces what was written there, by its number from 1. */
export type ChartParts = { readonly xml: string; readonly sheet: Uint8Array }

const LANGUAGE = { vi: 'vi-VN', en: 'en-GB' } as const

/**
 * Return the package with its charts put in, what the writer gets wrong put right, and nothing in it that depends on when
 * or after what it was written.
 * @param bytes as written by pptxgenjs, whose charts are numbered over the life of the process
 */
export function finished(bytes: Uint8Array, charts: readonly ChartParts[], briefing: Briefing): Uint8Array {
  const parts = unzipSync(bytes)
  const numbers = chartNumbers(Object.keys(parts))
  const all = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith('/')) continue
    const name = renumbered(path, numbers)
    const isText = path.endsWith('.xml') || path.endsWith('.rels')
    all.set(name, isText ? strToU8(corrected(name, renumbered(strFromU8(content), numbers), briefing)) : content)
  }
  for (const [i, { xml, sheet }] of charts.entries()) {
    all.set(`ppt/charts/chart${i + 1}.xml`, strToU8(xml))
    all.set(`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`, reproducible(sheet, undefined))
  }
  dropMissing(all)
  addRecipe(all, briefing)
  return archiveOf(all)
}

/** Return the number from 1 of each chart, by the number that it was written under. */
function chartNumbers(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = paths.flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
  const sorted = found.sort((a, b) => Number(a) - Number(b))
  return new Map(sorted.map((number, i) => [number, String(i + 1)]))
}

const renumbered = (text: string, numbers: ReadonlyMap<string, string>): string =>
  text.replace(
    /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g,
    (whole, before, number, after) => (numbers.has(number) ? `${before}${numbers.get(number)}${after}` : whole),
  )

function corrected(path: string, text: string, { language, head, recipe }: Briefing): string {
  if (path === 'docProps/core.xml') {
    return coreOf(text, recipe.asOf)
  }
  if (path === 'docProps/app.xml') return text.replace(/Slide (\d+)</g, '$1<')
  // The order of the schema: the list of notes' masters before that of slides.
  if (path === 'ppt/presentation.xml')
    return text.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1')
  if (!/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(path)) return text
  let id = 0
  return (
    text
      .replace(/<p:cSld name="Slide (\d+)"/g, '<p:cSld name="$1"')
      // A shape is known by its number on a slide: the writer gives some of them twice.
      .replace(/(<p:cNvPr id=")\d+"/g, (_, start) => `${start}${++id}"`)
      // Properties of a paragraph stand before its first run alone.
      .replace(/<\/a:r><a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '</a:r>')
      .replaceAll('lang="en-US"', `lang="${LANGUAGE[language]}"`)
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
      .replaceAll('name="Table ', `name="${xmlText(head.type)} `)
  )
}

/** Take parts that are not there off the list of types: the writer lists a master for every slide. */
function dropMissing(all: Map<string, Uint8Array>): void {
  const path = '[Content_Types].xml'
  const list = strFromU8(all.get(path) ?? new Uint8Array())
  const kept = list.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part) => (all.has(part) ? whole : ''))
  all.set(path, strToU8(kept))
}

/** Put the recipe into the file's own properties. */
function addRecipe(all: Map<string, Uint8Array>, { recipe }: Briefing): void {
  const rows = Object.entries(recipe).map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  )
  if (rows.length === 0) return
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${rows.join('')}</Properties>`
  all.set('docProps/custom.xml', strToU8(xml))
  insert(
    all,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
  )
  insert(
    all,
    '_rels/.rels',
    '</Relationships>',
    '<Relationship Id="rIdRecipe" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>',
  )
}

function insert(all: Map<string, Uint8Array>, path: string, before: string, added: string): void {
  const part = all.get(path)
  if (part === undefined) throw new Error(`${path} is missing from the package`)
  all.set(path, strToU8(strFromU8(part).replace(before, `${added}${before}`)))
}
