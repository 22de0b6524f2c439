import { useState } from 'react'
import type { PersonJson } from '../../bot/helpdesk/api-shapes.ts'
import { usePressedBy } from '../keys/keyboard.tsx'
import { typedUntil } from '../keys/typed-ahead.ts'
import { useLanguage } from '../language/language-context.tsx'
import { problemText } from '../problem-bar.tsx'
import { useTab } from '../tab-context.tsx'
import { ChoiceMenu } from './choice-menu.tsx'

type Props = { assignee: PersonJson | null; busy: boolean; give: (personId: string) => void }

/** Hands the ticket to another agent. Who they are is asked each time. */
export function GiveMenu({ assignee, busy, give }: Props) {
  const { api, me, left } = useTab()
  const { words } = useLanguage()
  const [agents, setAgents] = useState<PersonJson[]>([])
  const [problem, setProblem] = useState<unknown>()
  const others = agents.filter(({ id }) => id !== me.id && id !== assignee?.id)
  const isOnlyAssignee = agents.some(({ id }) => id !== me.id)
  const nobody = isOnlyAssignee ? words.actions.nobodyLeft : words.actions.nobodyElse
  const load = () => {
    setProblem(undefined)
    setAgents([])
    return typedUntil(left, 'assign', api.agents().then(setAgents, setProblem))
  }
  return (
    <ChoiceMenu
      pressedBy={usePressedBy('assign')}
      title={words.actions.give}
      heading={words.actions.colleagues}
      choices={Object.fromEntries(others.map(({ id, name }) => [id, name]))}
      none={problem === undefined ? nobody : problemText(problem, words)}
      busy={busy}
      prepare={load}
      choose={give}
    />
  )
}
