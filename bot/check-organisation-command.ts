import { incidentTypes } from '../dialogs/incidents/index.ts'
import { applyOverrides } from './organisation/organisation.ts'
import { fileIn, OrganisationFaults, readOrganisation } from './organisation/read-organisation.ts'
import { risksOf } from './organisation/risks.ts'
import { whoHears } from './organisation/who-hears.ts'
import { readYamlFile } from './organisation/yaml-lines.ts'
import { howCalled } from './settings/how-called.ts'

/** `npm run check-organisation -- DIR`: lists faults with file and line, else risks and recipients. */
async function check(given: string): Promise<void> {
  const file = await fileIn(given)
  try {
    const organisation = await readOrganisation(file, { incidentTypes })
    const types = applyOverrides(incidentTypes, organisation)
    const yaml = await readYamlFile(file)
    const risks = risksOf(organisation, yaml.given, { usual: incidentTypes, own: types })
      .map(({ path, message }) => ({ line: yaml.lineOf(path), text: `${path.join('.')} ${message}` }))
      .sort((one, other) => one.line - other.line)
    console.log(`${file}: uten feil (${organisation.name})\n`)
    for (const { line, text } of risks) console.log(`PASS PÅ  ${file}:${line}: ${text}`)
    console.log(`${risks.length > 0 ? '\n' : ''}${whoHears(organisation, types)}`)
  } catch (error) {
    if (!(error instanceof OrganisationFaults)) throw error
    for (const { line, message } of error.faults)
      console.error(`FEIL  ${file}${line === null ? '' : `:${line}`}: ${message}`)
    process.exitCode = 1
  }
}

const [given, ...others] = process.argv.slice(2)
if (given === undefined || given.startsWith('-') || others.length > 0) {
  console.error(
    `Bruk: check-organisation MAPPE, for eksempel organisation/fjordvik\n${howCalled('check-organisation')}`,
  )
  process.exitCode = 1
} else await check(given)
