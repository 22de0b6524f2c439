import type { Given } from './environment-faults.ts'

/**
 * The variables that are set and not empty, without what is seen in no file and kept by some programs that read one: blanks
 * around, the end of a line from Windows, the quotes of a shell.
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
