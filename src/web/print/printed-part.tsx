import { useTranslation } from 'react-i18next';
import { numberText } from '../language/dates.ts';
import classes from './printed-part.module.css';
import { usePrinting } from './printing.ts';

interface Props {
  /** Number of rows shown, and number in the heading. */
  readonly here: number;
  readonly total: number;
}

/** Says on paper that rows are missing, and how to print all of them; shows nothing if none are. */
export function PrintedPart({ here, total }: Props) {
  const { t } = useTranslation();
  const isPrinting = usePrinting();
  if (!isPrinting || here >= total) return null;
  return (
    <p className={classes['part']}>{t('print.part', { here: numberText(here), total: numberText(total) })}</p>
  );
}
