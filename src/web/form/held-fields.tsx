import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDeclarations } from '../api/reading.ts';
import { titleOf, type Placed } from '../cells/placed.ts';
import { anyText } from '../language/dates.ts';
import { actionTitle } from '../language/names.ts';
import classes from './form.module.css';

interface Props {
  readonly fields: readonly Placed[];
  /** The actions that can be taken now, by key. */
  readonly acts: ReadonlyMap<string, () => void> | undefined;
}

/** Lists the fields that only actions change, with links to these actions. */
export function HeldFields({ fields, acts }: Props) {
  const { t } = useTranslation();
  const { actions } = useDeclarations();
  const groups = Map.groupBy(fields, ({ field }) => (field.afterwardsBy ?? []).join(' '));
  return [...groups].map(([keys, held]) => {
    const by = keys.split(' ').flatMap((key) => actions.get(key) ?? []);
    return (
      <div key={keys} className={classes['held']}>
        <p>{t('form.held', { fields: held.map(titleOf).join(' · '), acts: anyText(by.map(actionTitle)) })}</p>
        {by.map((act) => {
          const take = acts?.get(act.key);
          return (
            take && (
              <Button key={act.key} size="compact-xs" variant="default" onClick={take}>
                {actionTitle(act)}
              </Button>
            )
          );
        })}
      </div>
    );
  });
}
