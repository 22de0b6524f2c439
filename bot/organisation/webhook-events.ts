/** The events a webhook can subscribe to, in the order in which they happen. */
export const webhookEvents = ['opened', 'changed', 'confirmed', 'resolved'] as const
export type WebhookEvent = (typeof webhookEvents)[number]
