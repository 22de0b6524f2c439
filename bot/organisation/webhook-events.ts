/** What a webhook can be told of, in the order in which it happens. */
export const webhookEvents = ['opened', 'changed', 'confirmed', 'resolved'] as const
export type WebhookEvent = (typeof webhookEvents)[number]
