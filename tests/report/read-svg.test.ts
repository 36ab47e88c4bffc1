import { describe, expect, it } from 'vitest'
import { textsOf, xmlFaults } from './read-svg.js'

describe('xmlFaults', () => {
  it('finds nothing in well-formed markup', () => {
    expect(
      xmlFaults('<svg a="1"><g><text x:y="2">a &amp; b</text><path/></g><style><![CDATA[a > b & c]]></style></svg>\n'),
    ).toEqual([])
  })

  it.each([
    '<svg><g></svg></g>',
    '<svg><g></g>',
    '<svg>a & b</svg>',
    '<svg a=1></svg>',
    '<svg a="x<y"></svg>',
    '<svg a="R&D"></svg>',
    '<svg>1 < 2</svg>',
    '<svg></svg>tail',
  ])('finds the fault of %s', (text) => {
    expect(xmlFaults(text)).not.toEqual([])
  })

  it('reads the texts with their entities', () => {
    expect(textsOf('<svg><text x="1">R&amp;D &lt; 2</text><text>b</text></svg>')).toEqual(['R&D < 2', 'b'])
  })
})
