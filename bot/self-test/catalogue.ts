import { z } from 'zod'
import { path } from '../directory/graph-request.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'
import { graphSaid } from './failure-advice.ts'
import { GRAPH } from './permissions.ts'

/** Checks that leaders can get the app, without installing it for anybody. */
export function catalogueCheck(trial: Trial): Check {
  return { what: 'Appen i Teams-katalogen', needs: GRAPH, ask: () => lookUp(trial) }
}

async function lookUp({ config, directory }: Trial): Promise<Finding> {
  const { catalogAppId, teamsAppId } = config
  if (!catalogAppId)
    return fails(
      'TEAMS_CATALOG_APP_ID mangler',
      'Sett den. Uten den installeres appen hos ingen, og ledere får e-post',
    )
  const filter = `id eq '${catalogAppId}'`
  const { status, body } = await directory.ask({ path: path`/appCatalogs/teamsApps?$filter=${filter}` })
  if (status === 403) return lookAtInstallation(directory)
  if (status !== 200) return graphSaid(status)
  return judgeCatalogue(apps.parse(body).value, teamsAppId)
}

const apps = z.object({
  value: z.array(z.object({ externalId: z.string().nullish(), displayName: z.string().nullish() })),
})

/** @param teamsAppId the manifest's id, if configured */
function judgeCatalogue(found: z.infer<typeof apps>['value'], teamsAppId: string | null): Finding {
  const [app] = found
  if (!app)
    return fails(
      'TEAMS_CATALOG_APP_ID finnes ikke der',
      'Last opp appen i Teams-administrasjonen, og sett id-en som den får der (ikke manifestets)',
    )
  if (teamsAppId && app.externalId && app.externalId !== teamsAppId)
    return fails(
      'TEAMS_CATALOG_APP_ID er en annen app enn TEAMS_APP_ID',
      'Sjekk begge i Teams-administrasjonen',
    )
  return works(app.displayName ? `er der som «${app.displayName}»` : 'er der')
}

/** An installation also proves the id, and Straks may read it. */
async function lookAtInstallation({ graph, somebody }: Trial['directory']): Promise<Finding> {
  const person = await somebody()
  if (person && (await graph.chatWith(person.id)))
    return works('er der: den er installert hos den som ble prøvd')
  return notAsked(
    'katalogen kan ikke leses uten AppCatalog.Read.All, som Straks ellers ikke trenger',
    'Kjør med brukernavnet til en som har appen',
  )
}
