import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './expandable.module.css';

interface Props {
  /** How many lines are shown at first. */
  readonly lines: number;
  readonly children: ReactNode;
}

/** Something long, of which the first lines are shown until one asks for all; on paper all of it stands at once. */
export function Expandable({ lines, children }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <div className={classes['part']} data-lines={opened ? undefined : lines}>
        {children}
      </div>
      <button
        type="button"
        className={classes['toggle']}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {t(opened ? 'view.less' : 'view.all')}
      </button>
    </div>
  );
}
