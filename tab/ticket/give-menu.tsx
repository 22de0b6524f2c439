import { useState } from 'react'
import type { PersonJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { words } from '../words.ts'
import { ChoiceMenu } from './choice-menu.tsx'

type Props = { assignee: PersonJson | null; busy: boolean; give: (personId: string) => void }

/** Hands the ticket to another agent. Who they are is asked when the menu opens. */
export function GiveMenu({ assignee, busy, give }: Props) {
  const { api, me } = useTab()
  const [agents, setAgents] = useState<PersonJson[]>([])
  const others = agents.filter(({ id }) => id !== me.id && id !== assignee?.id)
  const choices = others.length > 0 ? namesById(others) : { '': words.actions.nobodyElse }
  const load = () => void api.agents().then(setAgents, () => setAgents([]))
  return (
    <ChoiceMenu
      title={words.actions.give}
      choices={choices}
      busy={busy}
      opened={load}
      choose={(id) => id && give(id)}
    />
  )
}

function namesById(people: PersonJson[]): Record<string, string> {
  return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}
