import { useTranslation } from 'react-i18next';
import classes from './form.module.css';
import type { Faults } from './fault-paths.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly faults: Faults;
  readonly path: string;
}

/** Shows the faults of a field as a sentence that begins with the field. */
export function FaultText({ id, title, faults, path }: Props) {
  const { t } = useTranslation();
  const says = faults.get(path);
  return (
    <span id={id} className={classes['fault']} hidden={says === undefined}>
      {says !== undefined && t('form.fault', { title, says })}
    </span>
  );
}
