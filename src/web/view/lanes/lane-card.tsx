import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { Cell } from '../../field-kinds/cell.tsx';
import { useCells } from '../../cells/cells-context.ts';
import { optionOf, place, titleOf, type Placed } from '../../cells/placed.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { isEmpty } from '../../cells/same.ts';
import { StateMark } from '../../cells/state-mark.tsx';
import { targetsOf, type Target } from '../../cells/records/targets.ts';
import { dayText } from '../../language/dates.ts';
import type { ViewRow } from '../groups.ts';
import type { Parts } from '../parts.ts';
import type { Offers } from './lanes-model.ts';
import classes from './lanes.module.css';
import { NextStep } from './next-step.tsx';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'lanes'>;
  readonly row: ViewRow;
  readonly lane: string;
  readonly offer: Offers[string] | undefined;
  readonly onDone: (key: string) => void;
}

/** Shows what people need to know about a row to take its next step, and that step. */
export function LaneCard({ view, parts, row, lane, offer, onDone }: Props) {
  const { t } = useTranslation();
  const { names } = useCells();
  const { key, cells } = row;
  const filled = (columns: readonly string[]): readonly Placed[] =>
    columns.flatMap((name) => {
      const field = view.columns[name];
      return field && !isEmpty(cells[name]) ? [place(`view.${view.key}.columns`, name, field)] : [];
    });
  const targets = filled(parts.heading).flatMap(({ name, field }) => targetsOf(field, cells[name]));
  const [about, ...others] = targets;
  const [who] = filled(parts.who);
  const [from, to] = filled(parts.change);
  const [day] = filled([parts.day[lane] ?? '']);
  const [flags] = filled([parts.flags]);
  const late = cells[parts.late];
  const code = ({ id }: Target): string => names[id]?.code ?? id;
  const owner = who && targetsOf(who.field, cells[who.name])[0];
  const ownerName = owner && names[owner.id];
  return (
    <li className={classes['card']} data-card={key}>
      <p className={classes['over']}>
        {about && <bdi className={classes['code']}>{code(about)}</bdi>}
        {filled(parts.facts).map((fact) => (
          <span key={fact.name} className={classes['fact']}>
            <Cell placed={fact} value={cells[fact.name]} row={cells} />
          </span>
        ))}
      </p>
      {about && (
        <h3 className={classes['heading']} data-heading>
          <RecordAnchor register={about.register} id={about.id} code={code(about)}>
            <bdi>{names[about.id]?.label ?? code(about)}</bdi>
          </RecordAnchor>
        </h3>
      )}
      {others.map(({ id }) => {
        const name = names[id];
        return (
          name && (
            <p key={id} className={classes['beside']}>
              <RecordChip id={id} name={name} />
            </p>
          )
        );
      })}
      {(from ?? to) && (
        <p className={classes['change']}>
          {from && <Cell placed={from} value={cells[from.name]} row={cells} />}
          {to && (
            <span>
              {from && (
                <>
                  <IconArrowRight size={14} aria-hidden />
                  <VisuallyHidden>{t('view.lanes.to')}</VisuallyHidden>
                </>
              )}
              <Cell placed={to} value={cells[to.name]} row={cells} />
            </span>
          )}
        </p>
      )}
      {flags && (
        <ul className={classes['flags']}>
          {[cells[flags.name]].flat().map((flag) => (
            <li key={String(flag)}>
              <StateMark state={String(flag)} text={optionOf(flags, String(flag))} whole />
            </li>
          ))}
        </ul>
      )}
      <div className={classes['foot']}>
        {owner && ownerName && <RecordChip id={owner.id} name={ownerName} short />}
        {day && (
          <span className={classes['day']} data-late={typeof late === 'number' || undefined}>
            {titleOf(day)} <time dateTime={String(cells[day.name])}>{dayText(String(cells[day.name]))}</time>
            {typeof late === 'number' && <strong>{t('view.lanes.late', { count: late })}</strong>}
          </span>
        )}
      </div>
      <NextStep
        view={view}
        row={row}
        offer={offer}
        what={about ? code(about) : key}
        called={(about && names[about.id]?.label) ?? key}
        onDone={() => onDone(key)}
      />
    </li>
  );
}
