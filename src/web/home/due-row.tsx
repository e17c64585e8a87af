import { Link } from '@tanstack/react-router';
import { useSession } from '../api/reading.ts';
import { dayText, distanceText } from '../language/dates.ts';
import { usePrinting } from '../print/printing.ts';
import { useAsOf } from '../state/as-of.ts';
import type { Due } from './due-model.ts';
import classes from './lists.module.css';

/** Shows a due item: what has to be done about which record, when, and by whom. */
export function DueRow({
  due: { register, code, label, about, what, on, days, who },
}: {
  readonly due: Due;
}) {
  const asOf = useAsOf();
  const { today } = useSession();
  const isPrinting = usePrinting();
  // A record without a name is shown by what has to be done, which is then not repeated.
  const under = [label === undefined ? undefined : what, about, who].filter((each) => each !== undefined);
  return (
    <li>
      <Link to="/record/$register/$code" params={{ register, code }} className={classes['due']}>
        <span className={classes['code']}>{code}</span>
        <span className={classes['about']}>
          <span className={classes['label']}>{label ?? what}</span>
          <span className={classes['task']}>{under.join(' · ')}</span>
        </span>
        <time
          dateTime={on}
          title={dayText(on)}
          className={classes['on']}
          data-overdue={days < 0 || undefined}
        >
          {isPrinting ? dayText(on) : distanceText(on, asOf ?? today)}
        </time>
      </Link>
    </li>
  );
}
