import { IconAlertTriangle, IconCircleDashed, IconClock, IconUserQuestion, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FindingAnswer, RecordPage } from '#server/contract.ts';
import { dayText } from '../language/dates.ts';
import { useEdition } from '../state/edition.ts';
import classes from './notices.module.css';
import { RequirementLink } from './requirement-link.tsx';

const icons = {
  fails: IconX,
  weakens: IconAlertTriangle,
  missing: IconCircleDashed,
  asks: IconUserQuestion,
} as const;

// A date further off than this is in the details; here it would only be noise.
const soon = 30;

/** What rules found about a record, and what is due: what is the case and what mends it. */
export function RecordNotices({ page: { findings, withheld, dues, names } }: { readonly page: RecordPage }) {
  const { t } = useTranslation();
  const near = dues.filter(({ days }) => days <= soon);
  const own = findings.filter(({ primary }) => primary);
  const shown = own.length > 0 ? own : findings;
  if (near.length + shown.length + withheld === 0) return null;
  return (
    <ul className={classes['notices']} data-boxed>
      {shown.map((finding) => (
        <FindingNotice key={`${finding.rule} ${finding.key} ${finding.message}`} finding={finding} />
      ))}
      {near.map(({ deadline, title, on, days, who }) => (
        <li key={deadline} className={classes['notice']} data-weight={days < 0 ? 'fails' : 'due'}>
          <IconClock size={16} aria-hidden />
          <div>
            <p>
              {title}:{' '}
              {days < 0
                ? t('record.overdue', { count: -days, on: dayText(on) })
                : t('record.due', { count: days, on: dayText(on) })}
              {who !== undefined && <> · {names[who]?.label ?? names[who]?.code}</>}
            </p>
          </div>
        </li>
      ))}
      {withheld > 0 && <li className={classes['withheld']}>{t('record.withheld', { count: withheld })}</li>}
    </ul>
  );
}

function FindingNotice({
  finding: { weight, message, fix, requirements, house },
}: {
  readonly finding: FindingAnswer;
}) {
  const { t } = useTranslation();
  const edition = useEdition();
  const Icon = icons[weight];
  const requirement = requirements.find((id) => id.startsWith(`${edition}-`));
  return (
    <li className={classes['notice']} data-weight={weight}>
      <Icon size={16} role="img" aria-label={t(`record.weight.${weight}`)} />
      <div>
        <p>{message}</p>
        <p className={classes['fix']}>
          {fix}
          {house && <> {t('record.house')}</>}
          {requirement !== undefined && (
            <>
              {' '}
              <RequirementLink id={requirement} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
