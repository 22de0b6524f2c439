import { applyOverrides, paragraphsOf } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'

/** The municipality whose files ship with Straks. */
export const eigersund = await readOrganisation('organisation/eigersund', { incidentTypes })
export const typesOfEigersund = applyOverrides(incidentTypes, eigersund)
export const paragraphsOfEigersund = paragraphsOf(eigersund)
