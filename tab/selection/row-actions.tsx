import { makeStyles, tokens } from '@fluentui/react-components'
import {
  ChatRegular,
  CheckmarkCircleRegular,
  HandRightRegular,
  PersonArrowRightRegular,
} from '@fluentui/react-icons'
import { type MouseEvent, type ReactNode, useContext } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { isOpen } from '../is-open.ts'
import { useShortcut } from '../keys/keyboard.tsx'
import { NARROW, PHONE, WIDE_BY_FINGER } from '../list/columns.ts'
import { useTab } from '../tab-context.tsx'
import { usualNow } from '../usual-resolution.ts'
import { WorkInRows } from './work-here.ts'

const useStyles = makeStyles({
  // Over the end of the row while it is hovered or focused; beside the text on narrow screens, below it on phones.
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalXXS,
    position: 'absolute',
    zIndex: 1,
    right: '2px',
    top: '2px',
    bottom: '2px',
    alignItems: 'center',
    // As wide as the column that it covers.
    minWidth: '8rem',
    justifyContent: 'flex-end',
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    opacity: 0,
    // On a touch screen, a finger would press the invisible buttons.
    [WIDE_BY_FINGER]: { display: 'none' },
    [NARROW]: {
      opacity: 1,
      paddingInline: 0,
      backgroundColor: 'transparent',
      gap: tokens.spacingHorizontalM,
    },
    // The signs, not the buttons around them, are in line with the text.
    [PHONE]: { position: 'static', justifyContent: 'flex-start', marginInlineStart: '-6px' },
  },
  action: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '26px',
    height: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontSize: '18px',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { width: '32px', height: '32px', fontSize: '20px' },
  },
})

/** One press each. The keys do the same, so the Tab key skips these buttons. */
export function RowActions({ ticket }: { ticket: TicketSummary }) {
  const tab = useTab()
  const styles = useStyles()
  if (!useContext(WorkInRows)) return null
  const isTakeable = isOpen(ticket) && ticket.assignee?.id !== tab.me.id
  const usual = usualNow(ticket, tab) ? tab.words.resolve.usual : undefined
  return (
    <div data-actions className={styles.actions}>
      {isTakeable && <RowAction name="take" ticket={ticket} icon={<HandRightRegular />} />}
      {isOpen(ticket) && (
        <>
          <RowAction name="resolve" ticket={ticket} icon={<CheckmarkCircleRegular />} usual={usual} />
          <RowAction name="assign" ticket={ticket} icon={<PersonArrowRightRegular />} />
        </>
      )}
      <RowAction name="comment" ticket={ticket} icon={<ChatRegular />} />
    </div>
  )
}

type ActionProps = {
  name: 'take' | 'resolve' | 'assign' | 'comment'
  ticket: TicketSummary
  icon: ReactNode
  /** What the action is called when it is done without a question. */
  usual?: string | undefined
}

function RowAction({ name, ticket, icon, usual }: ActionProps) {
  const { words } = useTab()
  const work = useContext(WorkInRows)
  const shortcut = useShortcut(name, ...(name === 'resolve' ? (['resolveAs'] as const) : []))
  const does = usual ?? words.keys.does[name]
  const press = (event: MouseEvent) => {
    event.stopPropagation()
    if (!work) return
    const { acting } = work.current
    if (name === 'comment') acting.write(name, ticket)
    else acting[name]([ticket])
  }
  return (
    <button
      {...shortcut}
      type="button"
      tabIndex={-1}
      className={useStyles().action}
      aria-label={`${does}: ${ticket.number}`}
      title={does}
      onClick={press}
    >
      {icon}
    </button>
  )
}
