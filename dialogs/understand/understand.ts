import type { IncidentType } from '../incident-type.ts'

export type Intent = string

export type Understanding = {
  intent: Intent
  cause: string | null
  device: string | null
  also: string | null
  action: 'status' | 'withdraw' | 'add' | null
  alternatives: Intent[]
  ask: boolean
  because: string[]
  when: string | null
}

export function understand(text: string, types: IncidentType[], _now?: Date): Understanding {
  const low = text.toLowerCase()
  const type = types.find((t) => t.evidence.names.some((name) => low.includes(name)))
  const cause = type
    ? (Object.entries(type.evidence.causes).find(([, words]) => JSON.stringify(words).includes(low))?.[0] ?? null)
    : null
  const intent = type?.id ?? 'help'
  return { intent, cause, device: null, also: null, action: null, alternatives: [], ask: false, because: [], when: null }
}
