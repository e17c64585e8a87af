import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnMail } from '#server/contract/mail.ts';
import { useChooseMail, useOwnMail } from '../api/mail.ts';
import { isProblem } from '../api/problem.ts';
import { useSession } from '../api/reading.ts';
import { hourText, weekdayText } from '../language/dates.ts';
import classes from './account.module.css';
import { Section } from './section.tsx';

/** Lets people choose which notifications they get by mail. */
export function MailSection({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { data } = useOwnMail();
  const { mutate, error, isSuccess, isPending } = useChooseMail();
  if (!data) return null;
  const rhythm = t(`account.mail.rhythm.${data.organisation}`);
  return (
    <Section
      title={t('account.mail.title')}
      text={t('account.mail.text', { organisation: organisation.name, email })}
    >
      <NativeSelect
        label={t('account.mail.label')}
        value={data.choice}
        disabled={isPending}
        onChange={({ currentTarget }) => mutate(currentTarget.value as OwnMail['choice'])}
        data={data.choices.map((value) => ({ value, label: t(`account.mail.choice.${value}`, { rhythm }) }))}
      />
      <p className={classes['done']}>{data.sends ? <Follows of={data} /> : t('account.mail.off')}</p>
      {data.failure && <p className={classes['fault']}>{t('account.mail.failed')}</p>}
      <p role="status" className={classes['done']}>
        {isSuccess && t('account.mail.kept')}
      </p>
      {error && (
        <p role="alert" className={classes['fault']}>
          {isProblem(error) ? error.message : t('common.fault.unexpected')}
        </p>
      )}
    </Section>
  );
}

/** Says which mails follow from that choice, and when. */
function Follows({ of: { next, prompt, choice } }: { readonly of: OwnMail }) {
  const { t } = useTranslation();
  const atOnce = prompt && t(choice === 'named' ? 'account.mail.byName' : 'account.mail.atOnce');
  const digest = next && t('account.mail.next', { day: weekdayText(next.day), time: hourText(next.hour) });
  return [digest, atOnce].filter(Boolean).join(' ') || t('account.mail.nothing');
}
