import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { dayText, momentText } from '../language/dates.ts';
import { useAsOf } from '../state/as-of.ts';
import classes from './print-head.module.css';
import { usePreparing, usePrintedAt } from './printing.ts';

/**
 * Shows the head of every printed page, so that a stray sheet can be identified: the organisation, the page, the day of
 * its records and the time of printing. `slot` receives the element in which a page adds more.
 */
export function PrintHead({ slot }: { readonly slot: (element: HTMLElement | null) => void }) {
  const { t } = useTranslation();
  const { organisation, today } = useSession();
  const asOf = useAsOf() ?? today;
  const printedAt = usePrintedAt();
  const isPreparing = usePreparing();
  const page = document.title.replace(` · ${t('common.product')}`, '');
  return (
    <>
      <VisuallyHidden role="status">{isPreparing ? t('print.preparing') : ''}</VisuallyHidden>
      <div className={classes['head']} aria-hidden>
        <div className={classes['line']}>
          <span>
            {organisation.name}
            {printedAt !== undefined && ` · ${page}`}
          </span>
          <span ref={slot} className={classes['facts']} />
          <span>
            {t('print.asOf', { day: dayText(asOf) })}
            {printedAt !== undefined &&
              ` · ${t('print.printed', { at: momentText(printedAt, organisation.timeZone) })}`}
          </span>
        </div>
      </div>
    </>
  );
}
