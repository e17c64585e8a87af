import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { within } from '../../fault-paths.ts';
import classes from './entries-across.module.css';
import { EntryButtons } from './entry-buttons.tsx';
import { EntryField } from './entry-field.tsx';
import type { EntryProps } from './list-entry.tsx';

/** Shows an entry as a column beside the others; on a narrow screen as a block that folds. */
export function EntryColumn({ inside, last, onMove, onRemove, ...props }: EntryProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState(Object.keys(props.entry).length > 0);
  const { index, entry, path, faults } = props;
  const row = index + 1;
  const called = entry[inside[0]?.name ?? ''];
  const isFolded = folded && within(faults, `${path}[${index}]`).size === 0;
  return (
    <div
      role="group"
      aria-label={t('form.row', { row })}
      className={classes['entry']}
      data-folded={isFolded || undefined}
    >
      <div className={classes['top']}>
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          <IconChevronDown size={14} aria-hidden />
          <span className={classes['position']}>{row}</span> {typeof called === 'string' && called}
        </button>
        <span className={classes['number']}>{row}</span>
        <EntryButtons {...{ row, last, onMove, onRemove }} />
      </div>
      {inside.map((each) => (
        <EntryField key={each.name} {...props} inside={each} isTitled titled={classes['titled']} />
      ))}
    </div>
  );
}
