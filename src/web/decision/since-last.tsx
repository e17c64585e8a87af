import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#server/contract.ts';
import type { DeclaredAction, DeclaredRegister } from '../api/declared.ts';
import { FieldChange } from '../cells/field-change.tsx';
import { placedIn, titleOf } from '../cells/placed.ts';
import { dayText } from '../language/dates.ts';
import classes from './decision.module.css';
import { departures } from './departures.ts';

interface Props {
  readonly action: DeclaredAction;
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** What changed since the same decision was last taken about the record. */
export function SinceLast({ action, register, page: { record, decisions, names } }: Props) {
  const { t } = useTranslation();
  const last = decisions.find(({ fields }) => fields['act'] === action.title) ?? decisions[0];
  if (!last) return <p className={classes['since']}>{t('decision.first')}</p>;
  const { by, on, act } = last.fields;
  const who = names[String(by)]?.label ?? '';
  const changed = departures(last, record, register);
  const said = { act: String(act), on: dayText(String(on)), who };
  if (changed.length === 0) return <p className={classes['since']}>{t('decision.unchanged', said)}</p>;
  return (
    <section className={classes['since']}>
      <h3>{t('decision.changed', said)}</h3>
      <dl>
        {changed.map(({ name, seen, now }) => {
          const placed = placedIn(register, name);
          return (
            placed && (
              <div key={name}>
                <dt>{titleOf(placed)}</dt>
                <dd>
                  <FieldChange
                    placed={placed}
                    before={seen}
                    after={now}
                    rowBefore={record.fields}
                    rowAfter={record.fields}
                  />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
