/**
 * For tests that mostly wait, each with its own bot and database: runs this many at the same time, begun
 * before the first test.
 * @returns a function that adds a test, as `it` does
 */
export function testsAtOnce(most = 5): (title: string, work: () => Promise<void>) => void {
  const works: (() => Promise<void>)[] = []
  const running: Promise<void>[] = []
  before(() => {
    for (const work of works) {
      const earlier = running.at(-most)
      running.push(running.length < most ? work() : Promise.allSettled([earlier]).then(work))
    }
    // Each failure is reported by its own test.
    void Promise.allSettled(running)
  })
  return (title, work) => {
    const place = works.push(work) - 1
    it(title, () => running[place])
  }
}
