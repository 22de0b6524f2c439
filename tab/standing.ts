import { makeStyles } from '@fluentui/react-components'

/** A link that stands by itself is high enough to be met by a finger. One in a sentence is as high as its line. */
export const useStanding = makeStyles({
  link: { minHeight: '24px', display: 'inline-flex', alignItems: 'center' },
})
