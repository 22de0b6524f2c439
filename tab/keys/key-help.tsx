import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components'
import { KeyboardRegular } from '@fluentui/react-icons'
import { createElement, Fragment, type ReactNode, useId } from 'react'
import { DialogButton } from '../dialog.tsx'
import { useTab } from '../tab-context.tsx'
import { isCharacter, type KeyName, keyNames, keys, pressesOf } from './keys.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '56rem' },
  // Where there is room, all keys are seen at once.
  rooms: { columnWidth: '22rem', columnCount: 2, columnGap: tokens.spacingHorizontalXXL },
  room: { breakInside: 'avoid', paddingTop: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle2, marginBottom: tokens.spacingVerticalXS },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, auto) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'baseline',
  },
  key: {
    ...typographyStyles.caption1Strong,
    fontFamily: tokens.fontFamilyBase,
    display: 'inline-block',
    minWidth: '1.5em',
    textAlign: 'center',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

export function KeyHelp() {
  const { words } = useTab()
  const { surface, rooms } = useStyles()
  return (
    <DialogButton name="help" title={words.keys.title} icon={<KeyboardRegular />} surface={surface}>
      {() => (
        <>
          <KeySwitch />
          <div className={rooms}>
            {(['anywhere', 'list', 'ticket'] as const).map((room) => (
              <KeyList
                key={room}
                title={words.keys.rooms[room]}
                names={keyNames.filter((name) => keys[name].where === room)}
              />
            ))}
          </div>
        </>
      )}
    </DialogButton>
  )
}

function KeySwitch() {
  const { me, choose, words } = useTab()
  const hint = useId()
  return (
    <div>
      <Switch
        label={words.keys.on}
        checked={me.keys}
        aria-describedby={hint}
        onChange={(_, { checked }) => choose({ keys: checked })}
      />
      <div id={hint}>{words.keys.onHint}</div>
    </div>
  )
}

function KeyList({ title, names }: { title: string; names: KeyName[] }) {
  const { me, words } = useTab()
  const styles = useStyles()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.room}>
      <h3 id={heading} className={styles.heading}>
        {title}
      </h3>
      <dl className={styles.list}>
        {names.map((name) => {
          const presses = keys[name].press.filter((press) => me.keys || !isCharacter(press))
          return (
            <Fragment key={name}>
              <dt>{presses.length > 0 ? <Presses presses={presses} /> : words.keys.isOff}</dt>
              <dd>{words.keys.does[name]}</dd>
            </Fragment>
          )
        })}
      </dl>
    </section>
  )
}

/** The keys of one function: a range of presses, keys pressed together, or keys pressed in turn. */
function Presses({ presses }: { presses: readonly string[] }) {
  const { words } = useTab()
  const styles = useStyles()
  const named: Record<string, string> = words.keys.named
  const drawn = (key: string) => <kbd className={styles.key}>{named[key] ?? key}</kbd>
  const together = (keys: string[]) => joined(keys.map(drawn), '+')
  const inTurn = (press: string) => joined(pressesOf(press).map(together), words.keys.after)
  const shown = presses.filter((_, at) => at === 0 || at === presses.length - 1)
  return joined(shown.map(inTurn), words.keys.to)
}

function joined(parts: ReactNode[], between: string): ReactNode {
  return createElement(
    Fragment,
    null,
    ...parts.flatMap((part, at) => (at > 0 ? [` ${between} `, part] : [part])),
  )
}
