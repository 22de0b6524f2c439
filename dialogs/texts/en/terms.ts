import type { terms as nb } from '../nb/terms.ts'

export const terms: typeof nb = {
  title: 'Terms of use for Straks',
  sections: ({ organisation, helpDesk, offered }) => [
    {
      heading: 'What Straks is for',
      text: [
        `Straks is for employees of ${organisation}. This can be reported: ${offered.join('; ')}. It is free to use.`,
        'The municipality’s own instruction applies. Straks does not change it.',
      ],
    },
    {
      heading: 'What Straks does not do',
      text: [
        'Straks cannot block, reset, unlock or order anything. Those who receive the report do that. The receipt shows who has received it, and what is left to do.',
        'Straks is not for emergencies. If life or health is in danger, call 113, 112 or 110.',
      ],
    },
    {
      heading: 'When you use Straks',
      text: [
        'Report what has happened as accurately as you can. Never write a PIN, PUK, password or national identity number.',
        'If you report for a colleague, they can see the ticket.',
        'Look at the receipt. If it says that something did not get through, or Straks does not answer, tell the contact below yourself.',
        `${helpDesk} and the others who get reports read them when they are at work.`,
      ],
    },
  ],
}
