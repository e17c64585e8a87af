import { useTranslation } from 'react-i18next';
import { useDeclaredView } from '../api/reading.ts';
import { optionOf, place } from '../cells/placed.ts';
import { MilestoneMark } from './milestone-mark.tsx';
import classes from './time-strip.module.css';

/** Explains the milestone marks of the timeline: only those that occur on it. */
export function StripLegend({ kinds }: { readonly kinds: ReadonlySet<string> }) {
  const { t } = useTranslation();
  const field = useDeclaredView('milestones')?.columns['kind'];
  if (!field || kinds.size === 0) return null;
  const column = place('view.milestones.columns', 'kind', field);
  return (
    <ul className={classes['legend']} aria-label={t('board.strip.kinds')}>
      {[...kinds].map((kind) => (
        <li key={kind}>
          <svg viewBox="-5 -5 10 10" width={10} height={10} aria-hidden="true">
            <MilestoneMark kind={kind} x={0} y={0} />
          </svg>
          {optionOf(column, kind)}
        </li>
      ))}
    </ul>
  );
}
