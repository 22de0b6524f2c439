import { applyOverrides, paragraphsOf } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'

/** The municipality that Straks ships with. */
export const eigersund = await readOrganisation('organisation/eigersund', { incidentTypes })
export const typesOfEigersund = applyOverrides(incidentTypes, eigersund)
export const paragraphsOfEigersund = paragraphsOf(eigersund)
