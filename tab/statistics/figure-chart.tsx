import { DataVizPalette, getColorFromToken, VerticalStackedBarChart } from '@fluentui/react-charts'
import { makeStyles } from '@fluentui/react-components'
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

/** The names of more bars than this stand aslant. */
const MOST_LEVEL = 6

const useStyles = makeStyles({
  // The library writes Every Word Like This.
  chart: { '& .fui-legend__text': { textTransform: 'none' } },
})

export function FigureChart({ figure }: { figure: Figure }) {
  const styles = useStyles()
  const { formats } = useLanguage()
  const { bars, title } = figure
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
    <div role="img" aria-label={title}>
      <div inert className={styles.chart}>
        <VerticalStackedBarChart
          data={data}
          culture={formats.locale}
          height={260}
          barWidth="auto"
          hideLabels
          yAxisTickFormat={(count: number) => formats.number(count)}
          hideLegend={(bars[0]?.parts.length ?? 0) < 2}
          enabledLegendsWrapLines
          {...(bars.length > MOST_LEVEL ? { rotateXAxisLables: true } : { wrapXAxisLables: true })}
        />
      </div>
    </div>
  )
}
