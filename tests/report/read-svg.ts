const TOKEN = /<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/y
const ENTITY = /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/

/** Return what is not well-formed in an XML text without declarations; empty when all is well. */
export function xmlFaults(text: string): string[] {
  const open: string[] = []
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (found === null) return [`no markup at ${at}: ${text.slice(at, at + 40)}`]
    const [whole, closes, name = '', attributes = '', single, content = ''] = found
    if (ENTITY.test(attributes) || ENTITY.test(content)) return [`bare ampersand in ${whole}`]
    if (name === '' && open.length === 0 && content.trim() !== '') return [`text outside the root: ${content}`]
    if (closes === '/') {
      const last = open.pop()
      if (last !== name) return [`</${name}> closes <${last}>`]
    } else if (name !== '' && single !== '/') open.push(name)
    at += whole.length
  }
  return open.map((name) => `<${name}> is not closed`)
}

/** Return the texts of an SVG in drawing order, entities resolved. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => resolved(text))
}

/** Return the lines of the title: the only text of its size. */
export function titleOf(svg: string): string[] {
  return textsOf([...svg.matchAll(/<text[^>]*font-size:16px[^>]*>[^<]*<\/text>/g)].map(([text]) => text).join(''))
}

function resolved(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
