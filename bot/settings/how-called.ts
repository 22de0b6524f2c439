/** For the usage of an administrator's command; elsewhere its name is enough. In bokmål, as all that they read. */
export function howCalled(command: string): string {
  return `Slik kjøres den: «straks ${command} …» der Straks er installert, «node --run ${command} -- …» i beholderen, «npm run ${command} -- …» i en kopi av koden.`
}
