import { ConfigFaults, readConfig } from '../../bot/settings/config.ts'

/** What a process of Straks needs of this one's environment: nothing that somebody has set for their own bot. */
export function fewVariables(): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, NODE_COMPILE_CACHE }
}

/** What an environment is refused for; nothing when it will do. */
export function faultsOf(env: NodeJS.ProcessEnv, ...args: string[]): string[] {
  try {
    readConfig(env, args)
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults
    throw error
  }
  return []
}

/** The variables at fault. */
export function faultyVariables(env: NodeJS.ProcessEnv, ...args: string[]): string[] {
  return faultsOf(env, ...args).map((fault) => fault.slice(0, fault.indexOf(':')))
}
