import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../page/dialog.tsx';
import classes from './form.module.css';

interface Props {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asks before a form with unsaved input closes. Keeping the input is the default, so that nothing is lost by haste. */
export function LeaveDialog({ opened, onStay, onKeep, onDiscard }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onStay} title={t('form.leave.title')}>
      <p>{t('form.leave.text')}</p>
      <div className={classes['buttons']}>
        <Button data-autofocus onClick={onKeep}>
          {t('form.leave.keep')}
        </Button>
        <Button variant="default" onClick={onStay}>
          {t('form.leave.stay')}
        </Button>
        <Button variant="subtle" color="red" onClick={onDiscard}>
          {t('form.leave.discard')}
        </Button>
      </div>
    </Dialog>
  );
}
