/** For a command's usage text; elsewhere its name is enough. In bokmål, like all texts for administrators. */
export function howCalled(command: string): string {
  return `Slik kjøres den: «straks ${command} …» der Straks er installert, «node --run ${command} -- …» i beholderen, «npm run ${command} -- …» i en kopi av koden.`
}
