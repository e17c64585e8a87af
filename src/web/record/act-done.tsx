import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Done } from '#server/contract/contract.ts';
import type { OutlinedAction } from '../api/declared.ts';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { actionTitle } from '../language/names.ts';
import classes from './notices.module.css';

// Further records are not named one by one.
const mostNamed = 3;

interface Props {
  readonly action: OutlinedAction;
  /** Label of the record, if it is not shown around this. */
  readonly label?: string;
  readonly done: Done;
}

/** Says that an action was recorded, with links to the records it created. */
export function ActDone({ action, label, done: { records } }: Props) {
  const { t } = useTranslation();
  const made = records.filter(({ version }) => version === 1);
  return (
    <div className={classes['done']} role="status">
      <p>
        <IconCheck size={16} aria-hidden />
        {t('record.done', { act: actionTitle(action) })} {label}
      </p>
      {made.slice(0, mostNamed).map((each) => (
        <RecordChip key={each.id} id={each.id} name={each} wraps />
      ))}
      {made.length > mostNamed && <p>{t('record.doneMore', { count: made.length - mostNamed })}</p>}
    </div>
  );
}
