import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdministeredKeys } from '#server/contract/contract.ts';
import { useDeclarations, useSession } from '../../api/reading.ts';
import { RevokeKey } from '../../keys/revoke-key.tsx';
import { dayText, listText, momentText } from '../../language/dates.ts';
import { registerPlural } from '../../language/names.ts';
import classes from './keys.module.css';

type Props = Pick<AdministeredKeys, 'keys' | 'names'>;

const columns = ['name', 'owner', 'scope', 'registers', 'until', 'used'] as const;

/** Shows the keys of an organisation in a table, one row each. */
export function KeysTable({ keys, names }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`administration.keys.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{t('account.keys.revoke')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} {...{ row: key, names }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'names'> {
  readonly row: Props['keys'][number];
}

function KeyRow({ row, names }: RowProps) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { registers } = useDeclarations();
  const nameOf = (id: string) => names[id]?.label ?? names[id]?.code ?? id;
  const isDirectory = row.scope === 'directory';
  const bound = (row.registers ?? []).flatMap((each) => registers.get(each) ?? []);
  const owner = isDirectory
    ? t('administration.keys.directory')
    : row.owner === undefined
      ? t('administration.keys.formerMember')
      : nameOf(row.owner);
  const title = (column: (typeof columns)[number]) => t(`administration.keys.column.${column}`);
  return (
    <tr data-spent={row.expired || row.idle || undefined}>
      <th scope="row">
        {row.name} <span className={classes['start']}>{row.start}…</span>
      </th>
      <td data-title={title('owner')}>
        <span>
          {owner}
          {isDirectory && (
            <span className={classes['note']}>
              {t('administration.keys.madeBy', { name: nameOf(row.madeBy) })}
            </span>
          )}
          {row.idle && <span className={classes['note']}>{t('administration.keys.idle')}</span>}
        </span>
      </td>
      <td data-title={title('scope')}>{t(`account.keys.scopes.${row.scope}`)}</td>
      <td data-title={title('registers')}>
        {row.registers
          ? listText(bound.map(registerPlural))
          : isDirectory
            ? ''
            : t('account.keys.everyRegister')}
      </td>
      <td data-title={title('until')}>
        <span>
          <time dateTime={row.until}>{dayText(row.until)}</time>
          {row.expired && <span className={classes['note']}>{t('administration.keys.expired')}</span>}
        </span>
      </td>
      <td data-title={title('used')}>
        {row.used === undefined ? (
          t('account.keys.unused')
        ) : (
          <span>
            <time dateTime={row.used.at}>{momentText(row.used.at, organisation.timeZone)}</time>
            <span className={classes['note']}>{row.used.from}</span>
          </span>
        )}
      </td>
      <td className={classes['act']}>
        <RevokeKey whose="administration" id={row.id} name={row.name} />
      </td>
    </tr>
  );
}
