import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { columnName, type FurtherColumn, furtherColumns, isOffered } from './columns.ts'
import { NARROW } from './narrow.ts'

const useStyles = makeStyles({
  popover: { zIndex: 1 },
  // There are no columns then.
  button: { [NARROW]: { display: 'none' } },
})

type Props = { columns: readonly FurtherColumn[]; choose: (columns: FurtherColumn[]) => void }

/** Which columns stand beside the first. */
export function ColumnsMenu({ columns, choose }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Menu
      inline
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        choose(furtherColumns.filter((column) => checkedItems.includes(column)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button} appearance="subtle" size="small" icon={<ColumnTripleRegular />}>
          {words.list.columns}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {furtherColumns
            .filter((column) => isOffered(column, me))
            .map((column) => (
              <MenuItemCheckbox key={column} name="columns" value={column}>
                {columnName(column, words)}
              </MenuItemCheckbox>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
