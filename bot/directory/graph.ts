import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Device } from '../store/schema.ts'
import * as shapes from './graph-answers.ts'
import { accepted, read } from './graph-failure.ts'
import { type AskGraph, connectGraph, type GraphConnection, path } from './graph-request.ts'

export type { AutomaticReplies, OrgContact, Person } from './graph-answers.ts'

export type GraphOptions = GraphConnection & {
  /** The id of Straks in the organisation's app catalogue; without it the app is never installed. */
  catalogAppId: string | null
}

/** Ids are Entra object ids. All methods throw DeliveryFailure. Only the delivery retries. */
export class Graph {
  readonly #options: GraphOptions
  readonly #ask: AskGraph

  constructor(options: GraphOptions, ask = connectGraph(options)) {
    this.#options = options
    this.#ask = ask
  }

  /** Returns a client whose calls are answered or fail within this time from now. */
  within(ms: number): Graph {
    const by = performance.now() + ms
    return new Graph(this.#options, (request) => this.#ask({ ...request, by }))
  }

  /** Returns null for an unknown person. */
  async person(id: string): Promise<shapes.Person | null> {
    const answer = await this.#ask({ path: path`/users/${id}?$select=${shapes.personFields}` })
    return answer.status === 404 ? null : read(answer, shapes.personAnswer)
  }

  /** Returns the nearest leader; null at the top or for an unknown person. */
  async manager(id: string): Promise<shapes.Person | shapes.OrgContact | null> {
    const answer = await this.#ask({ path: path`/users/${id}/manager?$select=${shapes.personFields}` })
    return answer.status === 404 ? null : read(answer, shapes.managerAnswer)
  }

  async automaticReplies(id: string): Promise<shapes.AutomaticReplies> {
    const answer = await this.#ask({ path: path`/users/${id}/mailboxSettings/automaticRepliesSetting` })
    return read(answer, shapes.automaticRepliesAnswer)
  }

  async isOutOfOffice(id: string): Promise<boolean> {
    return read(await this.#ask({ path: path`/users/${id}/presence` }), shapes.presenceAnswer)
  }

  /**
   * Returns the devices of which Intune names the person as user. By Graph's documentation
   * (`intune-devices-manageddevice`, `intune-devices-user`, throttling):
   * - the application permission DeviceManagementManagedDevices.Read.All suffices, and only reads; without
   * it, or without a licence for Intune, the answer is 403 (`Forbidden` or `UnknownError`, with Intune's text
   * as JSON in `message`), in some reports 401
   * - `users/{id}/managedDevices` works for anybody in the tenant, licensed or not; without devices the list
   * is empty, for an unknown person the answer is 404
   * - one page has up to 1,000, more than anybody uses: no further page is fetched
   * - an unselected field may still come; one unknown to Intune is null, empty or, for a time, in year 1
   * - 2,000 requests in 20 s for an app in a tenant, then 429, not always with Retry-After
   */
  async devices(personId: string): Promise<Device[]> {
    const answer = await this.#ask({
      path: path`/users/${personId}/managedDevices?$select=${shapes.deviceFields}`,
    })
    return read(answer, shapes.devicesAnswer).value
  }

  /** Includes nested groups. */
  async isMember(personId: string, groupId: string): Promise<boolean> {
    const body = { groupIds: [groupId] }
    const answer = await this.#ask({ path: path`/users/${personId}/checkMemberGroups`, body })
    return answer.status === 404 ? false : read(answer, shapes.memberGroupsAnswer).value.includes(groupId)
  }

  /** Also succeeds if the person already has the app. */
  async installApp(personId: string): Promise<void> {
    const { graphUrl, catalogAppId } = this.#options
    if (!catalogAppId) throw new DeliveryFailure('never', 'own-fault', 'no catalogue app id')
    const body = { 'teamsApp@odata.bind': `${graphUrl}/appCatalogs/teamsApps/${catalogAppId}` }
    const answer = await this.#ask({ path: path`/users/${personId}/teamwork/installedApps`, body })
    if (answer.status === 409) return
    // 403: a policy blocks the app for this person, or we lack the permission. A mail at once helps the
    // leader more than a card that waits for an administrator.
    accepted(answer, { 403: 'never' })
  }

  /** Returns the id of the bot's chat with a person; null if the app is not installed for them. */
  async chatWith(personId: string): Promise<string | null> {
    const { catalogAppId } = this.#options
    if (!catalogAppId) return null
    const filter = `teamsApp/id eq '${catalogAppId}'`
    const installed = await this.#ask({
      path: path`/users/${personId}/teamwork/installedApps?$expand=teamsApp&$filter=${filter}`,
    })
    const [installation] = installed.status === 404 ? [] : read(installed, shapes.installedAppsAnswer).value
    if (!installation) return null
    const chat = await this.#ask({
      path: path`/users/${personId}/teamwork/installedApps/${installation.id}/chat`,
    })
    return chat.status === 404 ? null : read(chat, shapes.chatAnswer).id
  }

  /** Resolves when accepted. Must not be repeated unmarked: after a lost answer, it may be on its way. */
  async sendMail(mailbox: string, mime: Buffer): Promise<void> {
    const body = mime.toString('base64')
    const answer = await this.#ask({ path: path`/users/${mailbox}/sendMail`, body, lost: 'unknown' })
    // 502 and 504: a gateway forwarded it without a good answer. 404: our own mailbox is missing, which an
    // administrator will fix.
    accepted(answer, { 404: 'later', 502: 'unknown', 504: 'unknown' })
    // Graph accepts a mail with 202. A proxy's own page comes with 200.
    if (answer.status !== 202)
      throw new DeliveryFailure('unknown', 'lost', `graph ${answer.status} unexpected answer`)
  }
}
