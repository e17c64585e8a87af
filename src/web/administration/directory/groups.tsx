import { useTranslation } from 'react-i18next';
import type { Directory } from '#server/contract/contract.ts';
import { useAction } from '../../api/reading.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { optionOf, place } from '../../cells/placed.ts';
import { numberText } from '../../language/dates.ts';
import { useReadOnly } from '../../state/as-of.ts';
import classes from './directory.module.css';
import { SetRole } from './set-role.tsx';

const mapping = 'map-directory-group';

/** Lists the groups of the directory with the role that each gives here. */
export function Groups({ groups }: Pick<Directory, 'groups'>) {
  const { t } = useTranslation();
  const action = useAction(mapping);
  const isPast = useReadOnly();
  const field = action?.input['role'];
  if (groups.length === 0)
    return <p className={classes['quiet']}>{t('administration.directory.noGroups')}</p>;
  return (
    <ul className={classes['groups']}>
      {groups.map(({ id, code, name, members, role }) => (
        <li key={id}>
          <span className={classes['group']}>
            <RecordAnchor register={action?.on ?? ''} id={id} code={code}>
              <bdi>{name}</bdi>
            </RecordAnchor>
            <span className={classes['quiet']}>
              {t('administration.directory.members', { count: members, number: numberText(members) })}
              {' · '}
              {role === undefined || !field
                ? t('administration.directory.noRole')
                : optionOf(place(`action.${mapping}.input`, 'role', field), role)}
            </span>
          </span>
          {action && !isPast && <SetRole action={action} group={{ id, name, role }} />}
        </li>
      ))}
    </ul>
  );
}
