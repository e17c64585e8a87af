import { useTranslation } from 'react-i18next';
import type { RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { useRegister } from '../api/reading.ts';
import { Cell } from '../field-kinds/cell.tsx';
import { Markdown } from '../cells/markdown/markdown.tsx';
import { placedIn } from '../cells/placed.ts';
import { RecordAnchor } from '../cells/records/record-anchor.tsx';
import { DeparturesList } from '../decision/departures-list.tsx';
import { departures } from '../decision/departures.ts';
import { dayText } from '../language/dates.ts';
import classes from './decisions.module.css';

interface Props {
  readonly decision: RecordAnswer;
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Shows a decision: in force, void because of a change, or expired. */
export function DecisionEntry({ decision, register, page: { record, names } }: Props) {
  const { t } = useTranslation();
  const decided = useRegister(decision.register);
  const standing = decided && placedIn(decided, 'standing');
  const { by, role, on, until, reason, conditions } = decision.fields;
  const changed = departures(decision, record, register);
  const elsewhere = text(decision.derived['changed']);
  const who = names[text(by) ?? '']?.label;
  return (
    <li className={classes['decision']}>
      <p className={classes['act']}>
        <RecordAnchor
          register={decision.register}
          id={decision.id}
          code={decision.code}
          className={classes['link']}
        >
          {decision.label}
        </RecordAnchor>
        {standing && (
          <Cell placed={standing} value={decision.derived['standing']} row={decision.fields} computed />
        )}
      </p>
      <p className={classes['by']}>
        {[who, text(role), text(on) && dayText(text(on) ?? '')].filter(Boolean).join(' · ')}
        {text(until) && <> · {t('record.until', { on: dayText(text(until) ?? '') })}</>}
      </p>
      {changed.length > 0 && (
        <div className={classes['because']}>
          <p>{t('record.voidBecause')}</p>
          <DeparturesList register={register} record={record} changed={changed} />
        </div>
      )}
      {decision.derived['standing'] === 'void' && changed.length === 0 && (
        <p className={classes['because']}>
          {elsewhere ? t('record.voidElsewhere', { changed: elsewhere }) : t('record.voidUnread')}
        </p>
      )}
      {text(reason) && <Markdown text={text(reason) ?? ''} />}
      {text(conditions) && (
        <p className={classes['by']}>
          {t('record.conditions')} {text(conditions)}
        </p>
      )}
    </li>
  );
}
