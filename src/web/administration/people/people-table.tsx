import { useTranslation } from 'react-i18next';
import type { PersonAccess } from '#server/contract/people.ts';
import { useReadOnly } from '../../state/as-of.ts';
import classes from './people.module.css';
import { PersonRow } from './person-row.tsx';
import { isInvitable } from './standing.ts';

interface Props {
  readonly people: readonly PersonAccess[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Shows people in rows; on a narrow screen each is a card. */
export function PeopleTable({ people, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const able = readOnly ? [] : people.filter(isInvitable).map(({ person }) => person);
  const count = able.filter((person) => chosen.has(person)).length;
  const all = able.length > 0 && count === able.length;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <td className={classes['select']}>
            {able.length > 0 && (
              <input
                type="checkbox"
                aria-label={t('administration.people.selectAll')}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = count > 0 && !all;
                }}
                onChange={() => onChoose(new Set(all ? [] : able))}
              />
            )}
          </td>
          <th scope="col">{t('administration.people.column.name')}</th>
          <th scope="col">{t('administration.people.column.roles')}</th>
          <th scope="col">{t('administration.people.column.account')}</th>
          <th scope="col" data-numeric>
            {t('administration.people.column.sessions')}
          </th>
          <th scope="col">{t('administration.people.column.last')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((who) => (
          <PersonRow
            key={who.person}
            who={who}
            isChosen={chosen.has(who.person)}
            onChoose={
              able.includes(who.person)
                ? (is) =>
                    onChoose(
                      new Set(is ? [...chosen, who.person] : [...chosen].filter((id) => id !== who.person)),
                    )
                : undefined
            }
          />
        ))}
      </tbody>
    </table>
  );
}
