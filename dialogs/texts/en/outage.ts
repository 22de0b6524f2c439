import type { outage as nb } from '../nb/outage.ts'

export const outage: typeof nb = {
  report: {
    notKept: (contact) => `Not reported: I cannot save anything just now. Try again in a while. ${contact}`,
    unsure: (contact) =>
      `Not certain that it was reported: I got no answer when I saved it. I will tell you here as soon as I know. If it is urgent, get in touch now. ${contact}`,
    kept: 'It is reported. I cannot show you the receipt just now, but it will come here in a while.',
    turnedOutKept: (numbers) => `It was reported, ticket ${numbers.join(' and ')}.`,
    turnedOutNotKept: (contact) => `It was not reported. Report it here again, or get in touch. ${contact}`,
  },
  change: {
    notKept: (contact) => `Not saved: I cannot save anything just now. Try again in a while. ${contact}`,
    unsure: (contact) =>
      `Not certain that it was saved: I got no answer. I will tell you here as soon as I know. If it is urgent, get in touch now. ${contact}`,
    kept: 'It is saved, but I cannot show it just now.',
    turnedOutKept: 'It was saved.',
    turnedOutNotKept: (contact) => `It was not saved. Do it again, or get in touch. ${contact}`,
  },
  failed: (contact, errorCode) =>
    `Something went wrong on our side. If you have not got a receipt, treat it as not reported. ${contact} Error code: ${errorCode}.`,
}
