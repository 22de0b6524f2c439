import type { Given } from './environment-faults.ts'

/** Leaves out empty ones, and blanks, line ends or quotes that some programs keep of an environment file. */
export function variablesIn(env: NodeJS.ProcessEnv): Given {
  const values = Object.entries(env).map(([name, value]) => [name, plain(value ?? '')] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}

function plain(value: string): string {
  const text = value.trim()
  return QUOTED.exec(text)?.groups?.['inside']?.trim() ?? text
}

const QUOTED = /^(?<quote>["'])(?<inside>.*)\k<quote>$/s
