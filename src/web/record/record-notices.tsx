import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleDashed,
  IconClock,
  IconProgress,
  IconUserQuestion,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingAnswer, RecordPage } from '#server/contract/contract.ts';
import type { OutlinedRegister } from '../api/declared.ts';
import { dayText } from '../language/dates.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerTitle } from '../language/names.ts';
import { usePrinting } from '../print/printing.ts';
import { useEdition } from '../state/edition.ts';
import classes from './notices.module.css';
import { RequirementLink } from './requirement-link.tsx';

const icons = {
  fails: IconX,
  weakens: IconAlertTriangle,
  missing: IconCircleDashed,
  asks: IconUserQuestion,
} as const;

// Days. Later due dates are in the details only; here they would distract.
const soon = 30;
// This many findings can be read at a glance; the rest is folded.
const mostShown = 5;

interface Props {
  readonly page: RecordPage;
  /** Registers to which the person may add a record for this one, by key. */
  readonly adds: ReadonlyMap<string, OutlinedRegister>;
  readonly onAdd: (register: string) => void;
}

/** Shows what rules found about a record and what is due: the present state and what corrects it. */
export function RecordNotices({ page: { findings, underWay, withheld, dues, names }, adds, onAdd }: Props) {
  const { t } = useTranslation();
  const isPrinting = usePrinting();
  const near = dues.filter(({ days }) => days <= soon);
  const shown = causesIn(findings);
  const begun = causesIn(underWay);
  if (near.length + shown.length + begun.length === 0)
    return withheld ? <p className={classes['nothing']}>{t('record.withheld')}</p> : null;
  const isLong = shown.length > mostShown;
  const [inFull, more] = [
    shown.slice(0, isLong ? mostShown - 1 : mostShown),
    isLong ? shown.slice(mostShown - 1) : [],
  ];
  const notice = (finding: FindingAnswer) => (
    <FindingNotice key={`${finding.rule} ${finding.key} ${finding.message}`} finding={finding}>
      <AddButton register={adds.get(finding.adds ?? '')} onAdd={onAdd} />
    </FindingNotice>
  );
  return (
    <ul className={classes['notices']} data-boxed>
      {inFull.map(notice)}
      {more.length > 0 && (
        <li className={classes['more']}>
          <details open={isPrinting}>
            <summary>{t('record.moreFindings', { count: more.length })}</summary>
            <ul className={classes['notices']}>{more.map(notice)}</ul>
          </details>
        </li>
      )}
      {[...Map.groupBy(begun, ({ until }) => until)].map(([until, own]) => (
        <li key={until} className={classes['notice']} data-weight="due">
          <IconProgress size={16} aria-hidden />
          <UnderWay until={until} findings={own} />
        </li>
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
              {who.length > 0 && <> · {who.map((id) => names[id]?.label ?? names[id]?.code).join(', ')}</>}
            </p>
          </div>
        </li>
      ))}
      {withheld && <li className={classes['withheld']}>{t('record.withheld')}</li>}
    </ul>
  );
}

/**
 * Returns the findings that are not consequences of another one; all of them if each is a consequence of a finding
 * elsewhere.
 */
function causesIn<F extends FindingAnswer>(findings: readonly F[]): readonly F[] {
  const causes = findings.filter(({ primary }) => primary);
  return causes.length > 0 ? causes : findings;
}

function FindingNotice({
  finding: { weight, message, fix, requirements, house },
  children,
}: {
  readonly finding: FindingAnswer;
  readonly children: ReactNode;
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
        {children}
      </div>
    </li>
  );
}

/** Shows how much may still be completed until a day and, on demand, what. */
function UnderWay({
  until,
  findings,
}: {
  readonly until: string;
  readonly findings: readonly FindingAnswer[];
}) {
  const { t } = useTranslation();
  return (
    <details className={classes['underWay']}>
      <summary>{t('record.underWay', { count: findings.length, on: dayText(until) })}</summary>
      <ul>
        {findings.map(({ rule, key, message, fix }) => (
          <li key={`${rule} ${key} ${message}`}>
            {message} <span className={classes['fix']}>{fix}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Opens the form for a record that would correct a finding. */
function AddButton({
  register,
  onAdd,
}: {
  readonly register: OutlinedRegister | undefined;
  readonly onAdd: (register: string) => void;
}) {
  const { t } = useTranslation();
  if (!register) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => onAdd(register.key)}>
      {t('form.add', { title: inSentence(registerTitle(register)) })}
    </Button>
  );
}
