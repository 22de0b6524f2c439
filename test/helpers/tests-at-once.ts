/**
 * For tests that mostly wait, each with a bot and a database of its own: so many of them run at the same time, begun
 * before the first.
 * @returns names one more test, as `it` does
 */
export function testsAtOnce(most = 5): (title: string, work: () => Promise<void>) => void {
  const works: (() => Promise<void>)[] = []
  const running: Promise<void>[] = []
  before(() => {
    for (const work of works) {
      const earlier = running.at(-most)
      running.push(running.length < most ? work() : Promise.allSettled([earlier]).then(work))
    }
    // Each is told of as a test of its own.
    void Promise.allSettled(running)
  })
  return (title, work) => {
    const place = works.push(work) - 1
    it(title, () => running[place])
  }
}
