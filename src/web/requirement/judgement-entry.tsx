import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../cells/markdown/markdown.tsx';
import { RecordChip } from '../cells/records/record-chip.tsx';
import { dayText } from '../language/dates.ts';
import { VerdictWord } from '../verdict/verdict-word.tsx';
import classes from './judgement-entry.module.css';
import type { Judgement } from './requirement-model.ts';

/** Shows a judgement: verdict, who and when, why, what it rests on, and whether it is in force. */
export function JudgementEntry({ judgement }: { readonly judgement: Judgement }) {
  const { t } = useTranslation();
  const { code, verdict, by, on, until, reason, overrules, rests, because, changed } = judgement;
  const name = by ?? t('requirement.judgement.someone');
  return (
    <li className={classes['entry']} data-gone={because !== undefined || undefined}>
      <p className={classes['line']}>
        <VerdictWord verdict={verdict} />
        <span>
          {t('requirement.judgement.by', { name, day: dayText(on) })},{' '}
          {t('requirement.judgement.until', { day: dayText(until) })}
        </span>
        <Link
          to="/record/$register/$code"
          params={{ register: 'judgement', code }}
          className={classes['code']}
        >
          {code}
        </Link>
      </p>
      {because !== undefined && (
        <p className={classes['because']} data-because={because}>
          {because === 'expired'
            ? t('requirement.judgement.expired', { day: dayText(until) })
            : because === 'void'
              ? changed === undefined
                ? t('requirement.judgement.void')
                : t('requirement.judgement.voidBy', { changed })
              : because === 'replaced'
                ? t('requirement.judgement.replaced')
                : because === 'no rule yet'
                  ? t('requirement.judgement.noRule')
                  : t('requirement.judgement.needsReason')}
        </p>
      )}
      <Markdown text={reason} />
      {overrules !== undefined && (
        <>
          <p className={classes['label']}>{t('requirement.judgement.reason')}</p>
          <Markdown text={overrules} />
        </>
      )}
      {rests.length > 0 && (
        <p className={classes['rests']}>
          <span className={classes['label']}>{t('requirement.judgement.restsOn')}</span>
          {rests.map(({ id, name }) => (
            <RecordChip key={id} id={id} name={name} />
          ))}
        </p>
      )}
    </li>
  );
}
