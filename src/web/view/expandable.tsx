import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './expandable.module.css';

interface Props {
  /** Number of lines shown at first. */
  readonly lines: number;
  readonly children: ReactNode;
}

/** Shows the first lines of long content, with the rest on demand; on paper all of it. */
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
