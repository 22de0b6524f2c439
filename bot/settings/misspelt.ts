import { productionEnvironment } from './environment.ts'
import { addressesOfTheCloud, type Given } from './environment-faults.ts'

/** Leaves out short names, whose lookalikes may be intended, and cloud addresses: asked for, or without effect. */
const known = Object.keys(productionEnvironment.shape).filter(
  (name) => name.length > 'PORT'.length && ![...addressesOfTheCloud, 'OAuthUrl'].some((one) => one === name),
)

/**
 * Returns a fault for each unused variable whose name is nearly that of a missing one. Setting that one empty
 * tells that the other belongs to another program.
 */
export function misspelt(given: Given, env: NodeJS.ProcessEnv): string[] {
  const missing = known.filter((name) => env[name] === undefined)
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = missing.find((one) => isNearly(name, one))
      return meant
        ? [
            `${name}: brukes ikke: skriv ${meant}, eller ha med ${meant}= uten verdi hvis den er et annet programs`,
          ]
        : []
    })
}

/** Tells whether at most one letter is replaced, moved, added or missing, or only `_FILE` is missing. */
function isNearly(name: string, meant: string): boolean {
  const shorter = lessOne(meant)
  return `${name}_FILE` === meant || lessOne(name).some((one) => shorter.includes(one))
}

/** Returns the letters, without case and underscores: all of them, and with each one left out. */
function lessOne(name: string): string[] {
  const letters = name.toLowerCase().replaceAll('_', '')
  return [letters, ...[...letters].map((_, at) => letters.slice(0, at) + letters.slice(at + 1))]
}
