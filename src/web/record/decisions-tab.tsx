import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { DecisionEntry } from './decision-entry.tsx';
import classes from './decisions.module.css';

interface Props {
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** Shows the decisions on a record, and whether they are still in force. */
export function DecisionsTab({ register, page }: Props) {
  const { t } = useTranslation();
  if (page.decisions.length === 0) return <p className={classes['none']}>{t('record.noDecisions')}</p>;
  return (
    <ul className={classes['decisions']}>
      {page.decisions.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} register={register} page={page} />
      ))}
    </ul>
  );
}
