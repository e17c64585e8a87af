import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTestMail } from '../../api/mail.ts';
import { isProblem } from '../../api/problem.ts';
import classes from './mail.module.css';

/** Sends a mail to whoever presses the button, and says what the mail server made of it. */
export function MailTest() {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useTestMail();
  return (
    <>
      <div>
        <Button loading={isPending} onClick={() => mutate()}>
          {t('administration.mail.send')}
        </Button>
      </div>
      <p role="status" className={classes['outcome']} data-failed={data?.failure !== undefined || undefined}>
        {data &&
          !isPending &&
          t(data.failure ? `administration.mail.failure.${data.failure}` : 'administration.mail.sent')}
      </p>
      {error && (
        <p role="alert" className={classes['outcome']} data-failed>
          {isProblem(error) ? error.message : t('common.fault.unexpected')}
        </p>
      )}
    </>
  );
}
