import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonJson } from '../../bot/helpdesk/api-shapes.ts'
import { problemText, StillWaiting } from '../bar.tsx'
import { useKey, usePressedBy } from '../keys/keyboard.tsx'
import { typeAheadFor } from '../keys/typed-ahead.ts'
import { useTab } from '../tab-context.tsx'
import { type Colleagues, useColleagues } from '../work/use-colleagues.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { useHeardAfter } from './use-heard-after.ts'

// After all the buttons, so that none of them moves.
const useStyles = makeStyles({ late: { order: 1 } })

type Props = { assignee: PersonJson | null; busy: boolean; give: (personId: string) => void }

export function GiveMenu({ assignee, busy, give }: Props) {
  const { me, words } = useTab()
  const { ask, isLate } = useColleagues()
  const [asked, setAsked] = useState<Colleagues>()
  const { agents = [], problem } = asked ?? {}
  const others = agents.filter(({ id }) => id !== me.id && id !== assignee?.id)
  const isOnlyAssignee = agents.some(({ id }) => id !== me.id)
  const nobody = isOnlyAssignee ? words.actions.nobodyLeft : words.actions.nobodyElse
  const prepare = async () => {
    const colleagues = await ask()
    if (colleagues) setAsked(colleagues)
    return colleagues?.typed ?? null
  }
  return (
    <>
      <ChoiceMenu
        pressedBy={useOpenedAfter(busy)}
        title={words.actions.give}
        heading={words.actions.colleagues}
        choices={others.map(({ id, name }) => ({ id, text: name, choose: () => give(id) }))}
        none={problem === undefined ? nobody : problemText(problem, words)}
        busy={busy}
        prepare={prepare}
      />
      <div role="status" className={useStyles().late}>
        {isLate && <StillWaiting />}
      </div>
    </>
  )
}

/** Opens the menu after a save in progress, because a digit that follows would resolve the ticket. */
function useOpenedAfter(busy: boolean) {
  const { left } = useTab()
  const pressedBy = usePressedBy<HTMLButtonElement>('assign')
  const open = useHeardAfter({ busy, isWell: true }, (isAhead: boolean) => {
    // Does nothing if the agent has gone elsewhere.
    if (isAhead && left.begin?.name !== 'assign') return
    left.begin = null
    // The button is gone if the ticket has been resolved, and perhaps out of sight after scrolling.
    pressedBy.ref.current?.scrollIntoView({ block: 'nearest' })
    pressedBy.ref.current?.click()
  })
  useKey('assign', () => {
    if (busy) typeAheadFor(left, 'assign')
    open(busy)
  })
  return pressedBy
}
