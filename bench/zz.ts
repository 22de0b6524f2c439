import { startBot } from './bot-under-bench.ts'
import { warmUp } from './filings.ts'
import { freshDatabase } from '../test/postgres.ts'
const url = await freshDatabase('postgres://straks@127.0.0.1:55432/postgres')
process.env.X = '1'
const bot = await startBot(new URL('../test/bot-process.ts', import.meta.url), { DATABASE_URL: url, NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/prof' })
console.log('start', bot.startMs, 'rss', bot.residentMb())
await warmUp(bot)
const kari = bot.m365.chatOf('Kari Hansen')
for (const text of ['hjelp','meny','mista buypasskortet','hei','avbryt']) {
  for (let i=0;i<20;i++) await kari.say(text)
  const c = bot.cpuMs(); for (let i=0;i<150;i++) await kari.say(text)
  console.log(text, (bot.cpuMs()-c)/150)
}
console.log('rss', bot.residentMb())
await bot.stop(); process.exit(0)
