import { mkdirSync, writeFileSync } from 'node:fs'
import { takeNoArguments } from '../bot/run-command.ts'
import { type Component, licenceOf, shippedBill } from './shipped.ts'

// `npm run licences`
takeNoArguments('npm run licences')
const LICENCES = 'dist/lisenser.md'
mkdirSync('dist', { recursive: true })
const { components } = shippedBill()
writeFileSync(LICENCES, licenceList(components))
console.log(`${LICENCES}: ${components.length} packages`)

function licenceList(packages: Component[]): string {
  const byLicence = Object.groupBy(packages, (one) => licenceOf(one) ?? 'Ikke oppgitt')
  const parts = Object.entries(byLicence)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([licence, some = []]) => `## ${licence}\n\n${some.map(lineOf).join('\n')}`)
  return `# Lisenser\n\nPakkene som følger med Straks i drift, etter lisens.\n\n${parts.join('\n\n')}\n`
}

function lineOf({ name, version }: Component): string {
  return `- ${name} ${version}`
}
