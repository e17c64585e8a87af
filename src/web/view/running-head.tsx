import type { Rows } from '#server/contract.ts';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { useSession } from '../api/reading.ts';
import { Cell } from '../cells/cell.tsx';
import { place, titleOf } from '../cells/placed.ts';
import { isEmpty } from '../cells/same.ts';
import { dayText } from '../language/dates.ts';
import { viewTitle } from '../language/names.ts';
import classes from './running-head.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly data: Rows;
}

/** What stands at the top of every printed page, so that one that got lost still says where it belongs. */
export function RunningHead({ view, data }: Props) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  // Pages of several documents are told apart by what stands under each head.
  const [first, ...others] = data.head ?? [];
  const head = others.length === 0 ? first?.cells : undefined;
  const facts = (view.head?.running ?? []).flatMap((name) => {
    const field = view.head?.columns[name];
    return head && field && !isEmpty(head[name]) ? [place(`view.${view.key}.head`, name, field)] : [];
  });
  return (
    <div className={classes['running']} aria-hidden>
      <div className={classes['line']}>
        <span>
          {organisation.name} · {viewTitle(view)}
        </span>
        {head &&
          facts.map((fact) => (
            <span key={fact.name}>
              {titleOf(fact)} <Cell placed={fact} value={head[fact.name]} row={head} whole plain />
            </span>
          ))}
        <span>{t('view.asOf', { day: dayText(data.asOf) })}</span>
      </div>
    </div>
  );
}
