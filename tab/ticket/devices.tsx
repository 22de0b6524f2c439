import { makeStyles, tokens } from '@fluentui/react-components'
import type { DeviceJson, DevicesJson } from '../../bot/helpdesk/api-shapes.ts'
import { Tag } from '../badges.tsx'
import type { Formats } from '../language/formats.ts'
import { Block, row } from '../layout.tsx'
import { useTab } from '../tab-context.tsx'
import { Section } from '../view.tsx'
import type { TabWords } from '../words/index.ts'

/** Number of devices shown at once; the chosen one comes first. */
const FIRST = 5

const useStyles = makeStyles({
  device: row,
  summary: { paddingBlock: tokens.spacingVerticalS },
})

/** The affected person's registered devices. Read-only: nothing is locked or wiped from here. */
export function Devices({ devices: { fetchedAt, items } }: { devices: DevicesJson }) {
  const { words, formats } = useTab()
  const styles = useStyles()
  const sorted = items.toSorted((one, other) => Number(other.chosen) - Number(one.chosen))
  const rest = sorted.slice(FIRST)
  return (
    <Section title={words.devices.title}>
      <Block kind="quiet">{words.devices.fetchedAt(formats.exactTime(fetchedAt))}</Block>
      <List devices={sorted.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.devices.more(rest.length)}</summary>
          <List devices={rest} />
        </details>
      )}
    </Section>
  )
}

function List({ devices }: { devices: DeviceJson[] }) {
  const { words, formats } = useTab()
  const styles = useStyles()
  return (
    <ul>
      {devices.map((device) => (
        <li key={device.id} className={styles.device}>
          <Block kind="line">
            {device.title}
            {device.chosen && <Tag color="brand">{words.devices.chosen}</Tag>}
          </Block>
          <Block kind="quiet">{detailsOf(device, words, formats)}</Block>
        </li>
      ))}
    </ul>
  )
}

function detailsOf(device: DeviceJson, { devices: words }: TabWords, { exactTime }: Formats): string {
  const { serial, encrypted, lastContact } = device
  const details = [
    serial === null ? words.noSerial : words.serial(serial),
    encrypted === null ? '' : words.encrypted[encrypted ? 'yes' : 'no'],
    lastContact === null ? words.neverInTouch : words.lastContact(exactTime(lastContact)),
  ]
  return details.filter(Boolean).join(' · ')
}
