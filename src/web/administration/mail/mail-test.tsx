import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DigestTest } from '#server/contract/mail.ts';
import { useTestDigest, useTestMail } from '../../api/mail.ts';
import { isProblem } from '../../api/problem.ts';
import classes from './mail.module.css';

/** Sends a test mail to the person who presses the button, and shows how the mail server answered. */
export function MailTest() {
  const { t } = useTranslation();
  const test = useTestMail();
  const digest = useTestDigest();
  // The message is about the button that was pressed last.
  const { data, error, isPending } = test.submittedAt >= digest.submittedAt ? test : digest;
  return (
    <>
      <div className={classes['buttons']}>
        <Button loading={test.isPending} onClick={() => test.mutate()}>
          {t('administration.mail.send')}
        </Button>
        <Button variant="default" loading={digest.isPending} onClick={() => digest.mutate()}>
          {t('administration.mail.sendDigest')}
        </Button>
      </div>
      <p role="status" className={classes['outcome']} data-failed={data?.failure !== undefined || undefined}>
        {data && !isPending && <Outcome of={data} />}
      </p>
      {error && (
        <p role="alert" className={classes['outcome']} data-failed>
          {isProblem(error) ? error.message : t('common.fault.unexpected')}
        </p>
      )}
    </>
  );
}

function Outcome({ of: { failure, nothing } }: { readonly of: DigestTest }) {
  const { t } = useTranslation();
  if (nothing) return t('administration.mail.nothingToSay');
  return t(failure ? `administration.mail.failure.${failure}` : 'administration.mail.sent');
}
