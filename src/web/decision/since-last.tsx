import { useTranslation } from 'react-i18next';
import type { RecordAnswer, RecordPage } from '#server/contract/contract.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { DeclaredAction, DeclaredRegister } from '../api/declared.ts';
import { useRecord, useRegister } from '../api/reading.ts';
import { Cells } from '../cells/cells.tsx';
import { dayText } from '../language/dates.ts';
import classes from './decision.module.css';
import { DeparturesList } from './departures-list.tsx';
import { departures, subjectsOf } from './departures.ts';

interface Props {
  readonly action: DeclaredAction;
  readonly register: DeclaredRegister;
  readonly page: RecordPage;
}

/** Shows what changed since the same action was last taken on the record. */
export function SinceLast({ action, register, page: { record, decisions, names } }: Props) {
  const { t } = useTranslation();
  const last = decisions.find(({ fields }) => fields['act'] === action.title) ?? decisions[0];
  // There may be no former decision, or the asker may not read it.
  if (!last) return null;
  const { by, on, act } = last.fields;
  const who = names[String(by)]?.label ?? '';
  const said = { act: String(act), on: dayText(String(on)), who };
  const own = departures(last, record, register);
  const others = subjectsOf(last).filter((each) => each.record.id !== record.id);
  if (own.length === 0 && (others.length === 0 || last.derived['standing'] !== 'void'))
    return <p className={classes['since']}>{t('decision.unchanged', said)}</p>;
  return (
    <section className={classes['since']}>
      <h3>{t('decision.changed', said)}</h3>
      <DeparturesList register={register} record={record} changed={own} />
      {others.map((each) => (
        <OtherSubject key={each.record.id} last={last} subject={each.record} />
      ))}
    </section>
  );
}

/** Shows what changed in a further subject of the decision, such as the risk beside its treatment. */
function OtherSubject({ last, subject }: { readonly last: RecordAnswer; readonly subject: Link }) {
  const register = useRegister(subject.register);
  const { data } = useRecord(subject.register, subject.id);
  if (!register || !data) return null;
  const { record, names } = data;
  const changed = departures(last, record, register);
  if (changed.length === 0) return null;
  return (
    <Cells fields={register.fields} rows={[record.fields]} names={names}>
      <h4>
        <span className={classes['code']}>{record.code}</span> {record.label}
      </h4>
      <DeparturesList register={register} record={record} changed={changed} />
    </Cells>
  );
}
