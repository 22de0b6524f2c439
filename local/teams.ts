import type { Clock } from '../bot/time/clock.ts'
import { numericTime, OSLO, osloFormat } from '../dialogs/oslo-time.ts'
import type { BotAnswer, BotLine } from './bot-line.ts'
import type { Activity, Chat, Chats } from './chats.ts'
import { type Person, tenantId } from './municipality.ts'

export type TeamsOptions = {
  chats: Chats
  line: BotLine
  serviceUrl: string
  botId: string
  clock: Clock
}

/** The Teams client: people's acts there, told to the bot as Teams tells them. */
export class Teams {
  readonly #options: TeamsOptions
  readonly #welcomed = new Set<string>()

  constructor(options: TeamsOptions) {
    this.#options = options
  }

  chatOf(person: Person): Chat {
    return this.#options.chats.of(person)
  }

  /** Opens the chat; the bot is told of the installation if the person has the app. */
  async open(person: Person): Promise<void> {
    if (person.hasApp && !this.#welcomed.has(person.id)) await this.install(person)
  }

  async install(person: Person): Promise<void> {
    person.hasApp = true
    this.#welcomed.add(person.id)
    const membersAdded = [{ id: this.#options.botId }]
    await this.post(this.activity(person, { type: 'conversationUpdate', membersAdded }))
    await this.post(this.activity(person, { type: 'installationUpdate', action: 'add' }))
  }

  /** Sends a message. Writing to an app installs it if necessary, and ends a block. */
  async say(person: Person, text: string): Promise<BotAnswer | undefined> {
    person.hasBlockedApp = false
    if (!person.hasApp) await this.install(person)
    const activity = this.message(person, { text, textFormat: 'plain' })
    this.#options.chats.add(this.chatOf(person), 'person', activity)
    return this.post({ ...activity, ...emojiAsPictures(text) })
  }

  execute(
    person: Person,
    activityId: string,
    action: Record<string, unknown>,
  ): Promise<BotAnswer | undefined> {
    const invoke = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
      replyToId: activityId,
    }
    return this.post(this.activity(person, invoke))
  }

  message(person: Person, fields: Activity): Activity {
    return this.activity(person, { type: 'message', ...fields })
  }

  post(activity: Activity): Promise<BotAnswer | undefined> {
    const { line } = this.#options
    return activity.type === 'invoke' ? line.invoke(activity) : line.deliver(activity)
  }

  activity(person: Person, fields: Activity): Activity {
    const { serviceUrl, botId, clock, chats } = this.#options
    const now = clock()
    return {
      id: chats.nextActivityId(),
      channelId: 'msteams',
      serviceUrl,
      timestamp: now.toISOString(),
      localTimestamp: osloTime(now),
      localTimezone: OSLO,
      locale: person.locale,
      from: { id: teamsUserId(person), name: person.name, aadObjectId: person.id },
      recipient: { id: botId, name: 'Straks' },
      conversation: { id: this.chatOf(person).id, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      entities: [
        {
          type: 'clientInfo',
          locale: person.locale,
          country: 'NO',
          platform: 'Web',
          timezone: OSLO,
        },
      ],
      ...fields,
    }
  }
}

/** Returns the person's id for the bot. As in Teams, the Entra id cannot be read from it. */
export function teamsUserId(person: Person): string {
  return `29:1${Buffer.from(`person ${person.id}`).toString('base64url')}`
}

const EMOJI = /\p{RGI_Emoji}/gv
const EMOJI_PICTURE = 'https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/20_f.png'

/** Teams makes a picture of each emoji, and leaves its sign to the text as HTML. */
function emojiAsPictures(text: string): Activity {
  const pictures = text.match(EMOJI)?.map(() => ({ contentType: 'image/png', contentUrl: EMOJI_PICTURE }))
  if (!pictures) return {}
  const html = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>')
    .replace(EMOJI, (sign) => {
      const source = `itemtype="http://schema.skype.com/Emoji" itemid="1f600" src="${EMOJI_PICTURE}"`
      return `<span title="Emoji" type="(1f600)"><img itemscope="" ${source} title="Emoji" alt="${sign}"></span>`
    })
  const mirror = { contentType: 'text/html', content: `<p>${html}</p>` }
  return { text: text.replace(EMOJI, ''), attachments: [...pictures, mirror] }
}

function osloTime(moment: Date): string {
  const seconds = moment.toISOString().slice(16, 19)
  const offset = osloOffset.formatToParts(moment).find((part) => part.type === 'timeZoneName')
  return `${numericTime(moment).replace(' ', 'T')}${seconds}${offset?.value.replace('GMT', '') || 'Z'}`
}

const osloOffset = osloFormat('en', { timeZoneName: 'longOffset' })
