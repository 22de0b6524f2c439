import { productionEnvironment } from './environment.ts'
import { addressesOfTheCloud, type Given } from './environment-faults.ts'

/** Of two short names that are nearly the same, each may well be meant; and of those that belong together each is asked for. */
const known = Object.keys(productionEnvironment.shape).filter(
  (name) => name.length > 'PORT'.length && !addressesOfTheCloud.some((one) => one === name),
)

/** Variables that nobody reads, each nearly named as one that is missing. */
export function misspelt(given: Given): string[] {
  const missing = known.filter((name) => given[name] === undefined)
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = missing.find((one) => isNearly(name, one))
      return meant ? [`${name}: brukes ikke: skriv ${meant}`] : []
    })
}

/** The same, or but for one letter: another one, in another place, too many or missing. */
function isNearly(name: string, meant: string): boolean {
  const shorter = lessOne(meant)
  return `${name}_FILE` === meant || lessOne(name).some((one) => shorter.includes(one))
}

/** Its letters, and what is left of them without each one of them. */
function lessOne(name: string): string[] {
  const letters = name.toLowerCase().replaceAll('_', '')
  return [letters, ...[...letters].map((_, at) => letters.slice(0, at) + letters.slice(at + 1))]
}
