import { ConfigFaults, readConfig } from '../../bot/settings/config.ts'

/** Returns the part of the environment that a Straks process needs, without people's own bot settings. */
export function fewVariables(): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, NODE_COMPILE_CACHE }
}

/** Returns the reasons why an environment is refused; empty when it is accepted. */
export function faultsOf(env: NodeJS.ProcessEnv, ...args: string[]): string[] {
  try {
    readConfig(env, args)
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults
    throw error
  }
  return []
}

export function faultyVariables(env: NodeJS.ProcessEnv, ...args: string[]): string[] {
  return faultsOf(env, ...args).map((fault) => fault.slice(0, fault.indexOf(':')))
}
