import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/reading.ts';
import { momentText } from '../language/dates.ts';
import classes from './form.module.css';

interface Props {
  readonly at: string;
  /** Whether the record has changed since the draft was typed. */
  readonly outdated: boolean;
  readonly onTake: () => void;
  readonly onRefuse: () => void;
}

/** Offers input from an earlier visit that was never saved. */
export function DraftNotice({ at, outdated, onTake, onRefuse }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  return (
    <div className={classes['notice']} role="status">
      <p>{t('form.draft.offer', { at: momentText(at, organisation.timeZone) })}</p>
      {outdated && <p>{t('form.draft.outdated')}</p>}
      <div className={classes['buttons']}>
        <Button size="xs" variant="default" onClick={onTake}>
          {t('form.draft.take')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onRefuse}>
          {t('form.draft.refuse')}
        </Button>
      </div>
    </div>
  );
}
