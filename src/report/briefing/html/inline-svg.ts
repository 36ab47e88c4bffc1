import { escaped, printable } from './markup.js'

/**
 * Return a chart as part of a page: names that no other chart of the page uses, words for who cannot see it, and
 * nothing that only serves a pointer. @param id unique on the page
 */
export function inlineSvg(drawn: string, id: string, title: string, alt: string): string {
  const svg = printable(drawn)
  const [width, height] = [/ width="([\d.]+)"/.exec(svg)?.[1], / height="([\d.]+)"/.exec(svg)?.[1]]
  const inner = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<metadata\b[\s\S]*?<\/metadata>/g, '')
    .replace(/ (?:class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\bzr-(\d+)\b/g, `${id}-$1`)
    .replace(/\n+/g, '')
  const words = `<title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(alt)}</desc>`
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">${words}${inner}</svg>`
}
