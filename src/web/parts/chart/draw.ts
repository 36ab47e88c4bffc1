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
  return {
    draw: (option: EChartsOption): void => chart.setOption(option, { notMerge: true }),
    close: (): void => {
      watch.disconnect()
      chart.dispose()
    },
  }
}
export type OpenChart = ReturnType<typeof openChart>
