import { DataVizPalette, getColorFromToken, VerticalStackedBarChart } from '@fluentui/react-charts'
import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language/language-context.tsx'
import type { Figure } from './figures.ts'

const colours = [
  DataVizPalette.color1,
  DataVizPalette.color2,
  DataVizPalette.color3,
  DataVizPalette.color4,
  DataVizPalette.color5,
  DataVizPalette.color6,
]

/** With less room than this for each bar, the names stand aslant. */
const LEVEL_FROM_PX = 44

const useStyles = makeStyles({
  // The library writes Every Word Like This.
  chart: { '& .fui-legend__text': { textTransform: 'none', whiteSpace: 'normal', textAlign: 'start' } },
})

export function FigureChart({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { formats } = useLanguage()
  const { bars, title } = figure
  const { box, width } = useWidth()
  const isCrowded = width / bars.length < LEVEL_FROM_PX && bars.length > 6
  const data = bars.map(({ name, parts }) => ({
    xAxisPoint: name,
    chartData: parts.map((part, place) => ({
      legend: part.name,
      data: part.count,
      color: getColorFromToken(colours[place % colours.length] ?? DataVizPalette.color1),
    })),
  }))
  return (
    // A picture: with the keyboard and by ear the table says it better, and the library's own focus stops confuse.
    <div ref={box} role="img" aria-label={title}>
      <div inert className={styles.chart}>
        <VerticalStackedBarChart
          width={width}
          data={data}
          culture={formats.locale}
          height={isCrowded ? 320 : 260}
          barWidth="auto"
          hideLabels
          yAxisTickFormat={(count: number) => formats.number(count)}
          hideLegend={(bars[0]?.parts.length ?? 0) < 2}
          enabledLegendsWrapLines
          {...(isCrowded ? { rotateXAxisLables: true } : { wrapXAxisLables: true })}
        />
      </div>
    </div>
  )
}

/** The chart itself measures its place only once. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}
