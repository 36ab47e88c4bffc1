import type { EChartsOption } from 'echarts'
import { useEffect, useRef, useState } from 'react'
import { type FanLook, onScreen } from '../../../report/fan-look.js'
import { useDrawnTheme } from '../../shell/theme.js'
import { again } from '../again.js'
import { Loading } from '../states.js'
import type { OpenChart } from './draw.js'

/** Below this a chart leaves out what would cover something else, px. */
const NARROW = 560

type Props = {
  readonly optionOf: (look: FanLook) => EChartsOption
  /** px; as high as its rows ask for */
  readonly heightOf: (look: FanLook) => number
  /** what the picture says, for who does not see it */
  readonly text: string
  readonly loading: string
}

/** Any chart on the page, as wide as there is room. `optionOf` and `heightOf` have to stay the same while the chart does. */
export function Picture({ optionOf, heightOf, text, loading }: Props) {
  const theme = useDrawnTheme()
  const ref = useRef<HTMLDivElement>(null)
  const [drawer, setDrawer] = useState<OpenChart>()
  const [isNarrow, setNarrow] = useState(innerWidth < NARROW)
  const look = onScreen(theme, isNarrow, getComputedStyle(document.body).fontFamily)
  useEffect(() => {
    let isHere = true
    let opened: OpenChart | undefined
    const watch = new ResizeObserver(([entry]) => setNarrow((entry?.contentRect.width ?? NARROW) < NARROW))
    if (ref.current !== null) watch.observe(ref.current)
    void again(() => import('./draw.js')).then(({ openChart }) => {
      if (!isHere || ref.current === null) return
      opened = openChart(ref.current)
      setDrawer(opened)
    })
    return () => {
      isHere = false
      watch.disconnect()
      opened?.close()
      setDrawer(undefined)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the look is made of theme and width
  useEffect(() => drawer?.draw(optionOf(look)), [drawer, optionOf, theme, isNarrow])
  return (
    <div className="picture" style={{ blockSize: heightOf(look) }}>
      {drawer === undefined ? <Loading text={loading} /> : null}
      <div ref={ref} className="picture-area" role="img" aria-label={text} data-drawn={drawer !== undefined} />
    </div>
  )
}
