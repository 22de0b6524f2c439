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

function isNearly(name: string, meant: string): boolean {
  return `${name}_FILE` === meant || isOneSlip(letters(name), letters(meant))
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll('_', '')
}

/** The same, or but for one letter that is another, too many or missing, or for two that have changed places. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const same = [...short].findIndex((letter, at) => letter !== long[at])
  const at = same < 0 ? short.length : same
  const [ends, would] = [long.slice(at + 1), short.slice(at)]
  if (long.length > short.length) return ends === would
  const swapped = long.slice(at + 1, at + 2) + long.slice(at, at + 1) + long.slice(at + 2)
  return ends === would.slice(1) || swapped === would
}
