import { MenuItemCheckbox, makeStyles } from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons'
import { ButtonMenu } from '../button-menu.tsx'
import { useTab } from '../tab-context.tsx'
import { columnName, type FurtherColumn, furtherColumns, isOffered, NARROW } from './columns.ts'

// A narrow list has no columns.
const useStyles = makeStyles({ button: { [NARROW]: { display: 'none' } } })

type Props = { columns: readonly FurtherColumn[]; choose: (columns: FurtherColumn[]) => void }

export function ColumnsMenu({ columns, choose }: Props) {
  const { me, words } = useTab()
  const look = { className: useStyles().button, appearance: 'subtle', size: 'small' } as const
  return (
    <ButtonMenu
      button={{ ...look, icon: <ColumnTripleRegular />, children: words.list.columns }}
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        choose(furtherColumns.filter((column) => checkedItems.includes(column)))
      }
    >
      {furtherColumns
        .filter((column) => isOffered(column, me))
        .map((column) => (
          <MenuItemCheckbox key={column} name="columns" value={column}>
            {columnName(column, words)}
          </MenuItemCheckbox>
        ))}
    </ButtonMenu>
  )
}
