export const instruction = {
  title: 'Instruksen',
  contents: 'Innhold',
  notThere: (heading: string) => `Instruksen har ikke noe som heter ${heading}. Her er hele.`,
  onWeb: 'Les instruksen på nettet',
}
