import { say } from '../../../text/say.js'
import { chartSvg } from '../../charts/picture.js'
import { headingsOf, withCounts } from '../blocks.js'
import type { Block, Briefing } from '../document.js'
import { inlineSvg } from './inline-svg.js'
import { element, escaped } from './markup.js'
import { STYLE } from './style.js'
import { tableOf } from './table.js'

/** Return the whole page as text: it asks for nothing from anywhere, and runs nothing. */
export function pageOf(briefing: Briefing): string {
  const { head, language, recipe } = briefing
  const title = `${head.type}: ${head.title}`
  const metas = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['author', head.authority[head.authority.length - 1] ?? ''],
    ...Object.entries(recipe).map(([key, value]) => [`lotrinh:${key}`, value]),
  ].map(([name, content]) => `<meta name="${escaped(name ?? '')}" content="${escaped(content ?? '')}">`)
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    ...metas,
    element('title', {}, escaped(title)),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    headOf(briefing),
    element('main', {}, `\n${bodyOf(withCounts(briefing))}\n`),
    footOf(briefing),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const lines = (texts: readonly string[], name?: string): string =>
  texts.map((text) => element('p', { class: name }, escaped(text))).join('')

function headOf({ head }: Briefing): string {
  const above = head.authority.slice(0, -1)
  const issuing = head.authority.slice(-1)
  const [title, motto] = head.nation
  return `<header><div class="office"><div>${lines(above)}${lines(issuing, 'strong rule')}${lines([head.number])}</div><div class="nation">${lines([title], 'strong')}${lines([motto], 'strong rule')}${lines([head.placeAndDate], 'place')}</div></div>
<div class="title"><h1>${escaped(head.type)}</h1>${lines([head.title])}</div></header>`
}

function footOf({ foot, language }: Briefing): string {
  if (foot.recipients.length + foot.signature.length === 0) return ''
  const to = element('p', { class: 'to' }, escaped(say('briefing.recipients', language)))
  const recipients = element('div', { class: 'recipients' }, to + lines(foot.recipients))
  const sign = element('div', { class: 'sign' }, lines(foot.signature))
  return `<footer class="foot">${recipients}${sign}</footer>`
}

function bodyOf({ blocks }: Briefing): string {
  const headings = headingsOf(blocks)
  const ids = new Map<Block, string>(headings.map((heading, i) => [heading, `h-${i + 1}`]))
  let isNewPage = false
  return blocks
    .map((block, i) => {
      if (block.type === 'newPage') {
        isNewPage = true
        return ''
      }
      const markup = markupOf(block, i, ids)
      const placed = isNewPage ? element('div', { class: 'page' }, markup) : markup
      isNewPage = false
      return placed
    })
    .filter((markup) => markup !== '')
    .join('\n')
}

/** @param ids where each heading is found on the page */
function markupOf(block: Exclude<Block, { type: 'newPage' }>, place: number, ids: ReadonlyMap<Block, string>): string {
  switch (block.type) {
    case 'contents': {
      const entries = [...ids].map(([heading, id]) =>
        heading.type === 'heading'
          ? `<li class="l${heading.level}"><a href="#${id}">${escaped(heading.text)}</a></li>`
          : '',
      )
      return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(block.title)}</h2><ol>${entries.join('')}</ol></nav>`
    }
    case 'heading':
      // The title of the whole is the page's one h1.
      return element(`h${block.level + 1}`, { id: ids.get(block) }, escaped(block.text))
    case 'paragraph':
      return element('p', { class: block.look }, escaped(block.text))
    case 'list':
      return element('ul', {}, block.items.map((item) => `<li>${escaped(item)}</li>`).join(''))
    case 'table':
      return tableOf(block)
    case 'chart': {
      const drawn = inlineSvg(chartSvg(block.chart), `c${place}`, block.caption, block.alt)
      return `<figure><div class="picture" tabindex="0" role="region" aria-label="${escaped(block.caption)}">${drawn}</div><figcaption>${escaped(block.caption)}</figcaption></figure>`
    }
  }
}
