import { getNextColor, ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useTab } from '../tab-context.tsx'
import type { Figure } from './figures.ts'

/** Minimum width of a bar for horizontal names; below it, they are rotated. */
const LEVEL_FROM_PX = 44

const HEIGHT_PX = 260

const useStyles = makeStyles({
  // The library draws the bars when it has measured their place, which is kept until then.
  bars: { minHeight: `${HEIGHT_PX}px` },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  colour: { width: '12px', height: '12px', flexShrink: 0 },
})

export function FigureChart({ figure: { bars, title } }: { figure: Figure }) {
  return (
    // An image: keyboards and screen readers have the table, and the library's own focus stops confuse.
    <div role="img" aria-label={title}>
      <div inert className={useStyles().bars}>
        <ResponsiveContainer>
          <Bars bars={bars} />
        </ResponsiveContainer>
      </div>
      <Legend names={bars[0]?.parts.map(({ name }) => name) ?? []} />
    </div>
  )
}

/** `width`: set by the container. */
function Bars({ bars, width = 0 }: Pick<Figure, 'bars'> & { width?: number }) {
  const { formats } = useTab()
  const isCrowded = width / bars.length < LEVEL_FROM_PX && bars.length > 6
  return (
    <VerticalStackedBarChart
      width={width}
      data={bars.map(asLibraryTakesIt)}
      culture={formats.locale}
      height={isCrowded ? 320 : HEIGHT_PX}
      barWidth="auto"
      hideLabels
      yAxisTickFormat={(count: number) => (Number.isInteger(count) ? formats.number(count) : '')}
      roundedTicks
      hideLegend
      {...(isCrowded ? { rotateXAxisLables: true } : { wrapXAxisLables: true })}
    />
  )
}

function asLibraryTakesIt({ name, parts }: Figure['bars'][number]) {
  const chartData = parts.map((part, place) => ({
    legend: part.name,
    data: part.count,
    color: getNextColor(place),
  }))
  return { xAxisPoint: name, chartData }
}

/** Replaces the library's legend, which takes space from the bars. A single colour needs none. */
function Legend({ names }: { names: string[] }) {
  const styles = useStyles()
  if (names.length < 2) return null
  return (
    <div className={styles.legend}>
      {names.map((name, place) => (
        <span key={name} className={styles.name}>
          {/* Drawn like the bars: on paper, a background is not. */}
          <svg className={styles.colour} aria-hidden>
            <rect width="100%" height="100%" fill={getNextColor(place)} />
          </svg>
          {name}
        </span>
      ))}
    </div>
  )
}
