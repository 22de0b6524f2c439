import type { Given } from './environment-faults.ts'

/**
 * Returns the variables that are set and not empty, without surrounding blanks, Windows line ends or shell
 * quotes, which some programs keep when they read an environment file.
 */
export function variablesIn(env: NodeJS.ProcessEnv): Given {
  const values = Object.entries(env).map(([name, value]) => [name, plain(value ?? '')] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}

function plain(value: string): string {
  const text = value.trim()
  return QUOTED.exec(text)?.groups?.['inside']?.trim() ?? text
}

const QUOTED = /^(?<quote>["'])(?<inside>.*)\k<quote>$/s
