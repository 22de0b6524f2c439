/** What a process of Straks needs of this one's environment: nothing that somebody has set for their own bot. */
export function fewVariables(): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, NODE_COMPILE_CACHE }
}
