import { fileIn, OrganisationFaults } from '../organisation/read-organisation.ts'
import { readYamlFile } from '../organisation/yaml-lines.ts'
import { ConfigFaults } from '../settings/config.ts'
import { readSetup, type Setup } from '../settings/read-setup.ts'
import { type Check, type Finding, fails, type Installation, notAsked, works } from './check.ts'

/** With all faults. @returns no installation if there are any, as nothing further can be checked */
export async function readInstallation(
  env: NodeJS.ProcessEnv,
  local: boolean,
): Promise<{ checks: Check[]; installation: Installation | null }> {
  const { config, organisation } = await readSetup(env, local ? ['--local'] : [])
  const checks = [...configChecks(config), ...organisationChecks(organisation)]
  if (config instanceof ConfigFaults || organisation instanceof OrganisationFaults || organisation === null)
    return {
      checks: [...checks, said('Alt annet', notAsked('ikke spurt før dette er rettet'))],
      installation: null,
    }
  const { lineOf } = await readYamlFile(await fileIn(config.organisationFile))
  return { checks, installation: { config, organisation, lineOf } }
}

function configChecks(config: Setup['config']): Check[] {
  if (config instanceof ConfigFaults) return config.faults.map((fault) => said('Miljøvariabel', fails(fault)))
  const mode = config.mode === 'local' ? 'lokal modus' : 'produksjon'
  return [said('Miljøvariablene', works(`alle er på plass (${mode})`))]
}

function organisationChecks(organisation: Setup['organisation']): Check[] {
  if (organisation === null) return []
  if (organisation instanceof OrganisationFaults)
    return organisation.faults.map(({ line, message }) =>
      said(`Organisasjonsfilen${line === null ? '' : `, linje ${line}`}`, fails(message)),
    )
  const trial = organisation.delivery === 'trial' ? ', prøvedrift' : ''
  return [said('Organisasjonsfilen', works(`uten feil (${organisation.name}${trial})`))]
}

function said(what: string, finding: Finding): Check {
  return { what, ask: async () => finding }
}
