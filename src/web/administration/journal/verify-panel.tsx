import { Button, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournalHead, useVerify } from '../../api/journal.ts';
import { isProblem } from '../../api/problem.ts';
import { useSession } from '../../api/reading.ts';
import { momentText, numberText } from '../../language/dates.ts';
import { CopyLine } from '../copy-line.tsx';
import { keepAsFile } from './keep-as-file.ts';
import { VerificationResult } from './verification-result.tsx';
import classes from './verify.module.css';

/** Verifies that the journal is unchanged, and offers its head to be kept for a later verification. */
export function VerifyPanel() {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const { data: head } = useJournalHead();
  const { mutate, data, error, isPending } = useVerify();
  const [kept, setKept] = useState('');
  // On a narrow screen with one column, the opened panel would push the list far down.
  const [opened, setOpened] = useState(() => globalThis.matchMedia('(min-width: 75.0625rem)').matches);
  const fault = isProblem(error) ? error.faults.find(({ path }) => path === 'head')?.message : undefined;
  return (
    <aside className={classes['panel']} aria-labelledby="verify">
      <h2 id="verify" className={classes['title']}>
        <button
          type="button"
          className={classes['fold']}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('administration.journal.verify.title')}
          <IconChevronDown size={16} aria-hidden />
        </button>
      </h2>
      <div className={classes['body']} data-opened={opened || undefined}>
        <p className={classes['text']}>{t('administration.journal.verify.text')}</p>
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            mutate(kept);
          }}
        >
          <TextInput
            size="xs"
            label={t('administration.journal.verify.kept')}
            description={t('administration.journal.verify.keptHelp')}
            placeholder="412:9f86…"
            value={kept}
            error={fault && t('administration.journal.verify.notAHead')}
            onChange={(event) => setKept(event.currentTarget.value)}
          />
          <Button type="submit" loading={isPending}>
            {t('administration.journal.verify.do')}
          </Button>
        </form>
        <div role="status" className={classes['status']}>
          {isPending && (
            <>
              <progress
                className={classes['progress']}
                aria-label={t('administration.journal.verify.title')}
              />
              <p className={classes['text']}>
                {t('administration.journal.verify.reading', {
                  count: head?.position ?? 0,
                  number: numberText(head?.position ?? 0),
                })}
              </p>
            </>
          )}
          {!isPending && data && <VerificationResult result={data} />}
        </div>
        {error && !fault && (
          <p role="alert" className={classes['fault']}>
            {isProblem(error) ? error.message : t('common.fault.unexpected')}
          </p>
        )}
        {head && (
          <div className={classes['head']}>
            <h3 className={classes['subtitle']}>{t('administration.journal.verify.head')}</h3>
            <p className={classes['text']}>{t('administration.journal.verify.headText')}</p>
            {head.at !== undefined && (
              <p className={classes['text']}>
                {t('administration.journal.verify.headAt', {
                  position: numberText(head.position),
                  at: momentText(head.at, organisation.timeZone),
                })}
              </p>
            )}
            <CopyLine title={t('administration.journal.verify.head')} value={head.text} />
            <Button
              size="xs"
              variant="default"
              onClick={() => keepAsFile(`journal-head-${head.position}.txt`, `${head.text}\n`)}
            >
              {t('administration.journal.verify.download')}
            </Button>
          </div>
        )}
      </div>
    </aside>
  );
}
