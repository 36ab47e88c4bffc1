import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type FanChart, fanChartOption } from '../../../report/fan-chart.js'
import { onScreen } from '../../../report/fan-look.js'
import { useDrawnTheme } from '../../shell/theme.js'
import { again } from '../again.js'
import { Loading } from '../states.js'
import type { OpenChart } from './draw.js'
import { tipOf } from './tip.js'

/** The library is large: it is loaded when there is a chart. */
const DRAW = () => import('./draw.js')

/** Below this a chart leaves out what would cover something else, px. */
const NARROW = 560
/** Letters of the page on a desk, px. */
const USUAL_PX = 16

type Props = {
  readonly chart: FanChart
  /** what the picture says, for who does not see it */
  readonly text: string
  readonly loading: string
}

/** A projected-versus-target chart on the page, as wide as there is room. */
export function FanPicture({ chart, text, loading }: Props) {
  const theme = useDrawnTheme()
  const ref = useRef<HTMLDivElement>(null)
  const [drawer, setDrawer] = useState<OpenChart>()
  const isNarrow = useNarrow(ref)
  useEffect(() => {
    let isHere = true
    let opened: OpenChart | undefined
    void again(DRAW).then(({ openChart }) => {
      if (!isHere || ref.current === null) return
      opened = openChart(ref.current)
      setDrawer(opened)
    })
    return () => {
      isHere = false
      opened?.close()
      setDrawer(undefined)
    }
  }, [])
  // Looked up once: to ask for a style has the whole page laid out, which a chart that follows a slider cannot wait for.
  const look = useMemo(() => {
    const font = getComputedStyle(document.body).fontFamily
    // On a wall the page grows its letters; the chart grows with them.
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX
    return onScreen(theme, isNarrow, font, scale)
  }, [theme, isNarrow])
  // In one frame with the numbers it belongs to.
  useLayoutEffect(() => {
    drawer?.draw(fanChartOption(chart, look), tipOf(chart))
  }, [drawer, chart, look])
  return (
    <div className="picture">
      {drawer === undefined ? <Loading text={loading} /> : null}
      <div ref={ref} className="picture-area" role="img" aria-label={text} data-drawn={drawer !== undefined} />
    </div>
  )
}

function useNarrow(ref: { readonly current: HTMLElement | null }): boolean {
  const [isNarrow, setNarrow] = useState(innerWidth < NARROW)
  useEffect(() => {
    if (ref.current === null) return undefined
    const watch = new ResizeObserver(([entry]) => setNarrow((entry?.contentRect.width ?? NARROW) < NARROW))
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [ref])
  return isNarrow
}
