import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import restify from 'restify'

/** The smallest bot possible with the same packages: it repeats each message. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  // The SDK reads only what restify gives of the request; its type asks for more.
  await adapter.process(request as Parameters<typeof adapter.process>[0], response, async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity(turn.activity.text)
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'))
// The process that started this one is gone.
process.once('disconnect', () => process.exit(1))
