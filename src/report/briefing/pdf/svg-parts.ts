/** A part of a picture, its attributes and those of its style together. */
export type SvgPart = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parts: SvgPart[]
  text: string
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Return the parts of an SVG text that a chart was drawn as. It reads what our own drawing writes, not any XML. */
export function svgParts(svg: string): SvgPart {
  const root: SvgPart = { name: '', attributes: {}, parts: [], text: '' }
  const open = [root]
  for (const [, isEnd, name, attributes, isEmpty, text] of svg.matchAll(TAG)) {
    const parent = open[open.length - 1] ?? root
    if (text !== undefined) parent.text += unescaped(text)
    else if (isEnd === '/') open.pop()
    else if (name !== undefined) {
      const part = { name, attributes: attributesOf(attributes ?? ''), parts: [], text: '' }
      parent.parts.push(part)
      if (isEmpty !== '/') open.push(part)
    }
  }
  return root
}

function attributesOf(text: string): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) all[name as string] = unescaped(value as string)
  for (const one of (all.style ?? '').split(';')) {
    const colon = one.indexOf(':')
    if (colon > 0) all[one.slice(0, colon).trim()] = one.slice(colon + 1).trim()
  }
  return all
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal !== undefined
      ? String.fromCodePoint(Number(decimal))
      : hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (ENTITY[name] ?? whole),
  )
