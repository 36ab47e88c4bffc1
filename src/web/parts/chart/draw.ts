import type { EChartsOption } from 'echarts'
import { LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** A chart on the page: redrawn, resized, taken away. The library is large: this file is loaded after the page. */
export function openChart(element: HTMLElement) {
  const chart = init(element, null, { renderer: 'svg' })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(element)
  let drawn = ''
  let tip: Tip | undefined
  // What hovers is laid out with every picture: nobody needs it before he points at the chart.
  let isPointedAt = false
  const point = (): void => {
    isPointedAt = true
    if (tip !== undefined) chart.setOption({ tooltip: tip })
  }
  element.addEventListener('pointerenter', point, { once: true })
  return {
    /**
     * What has the shape of what stands there takes its place piece by piece: to make all anew costs several times as much.
     * @param hovering what is shown where somebody points
     */
    draw: (option: EChartsOption, hovering?: Tip): void => {
      tip = hovering
      const shape = shapeOf(option)
      const isShown = isPointedAt && tip !== undefined
      chart.setOption(isShown ? { ...option, tooltip: tip } : option, { notMerge: shape !== drawn })
      drawn = shape
    },
    close: (): void => {
      watch.disconnect()
      element.removeEventListener('pointerenter', point)
      chart.dispose()
    },
  }
}
type Tip = EChartsOption['tooltip']
export type OpenChart = ReturnType<typeof openChart>

/** Which parts a chart has, whatever stands in them. */
function shapeOf({ series, ...rest }: EChartsOption): string {
  const parts = [series ?? []].flat().map((one) => [one.type, one.name, ...Object.keys(one)])
  return JSON.stringify([Object.keys(rest), parts])
}
