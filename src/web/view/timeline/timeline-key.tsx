import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { useCells } from '../../cells/cells-context.ts';
import { LevelMark } from '../../cells/scales/level-mark.tsx';
import { place, titleOf } from '../../cells/placed.ts';
import type { Parts } from '../parts.ts';
import { lateBy, type Bar } from './timeline-model.ts';
import classes from './timeline-bar.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'timeline'>;
  readonly bars: readonly Bar[];
  readonly today: PlainDate;
}

/** Explains the parts of the drawing: only those that occur. */
export function TimelineKey({ view, parts, bars, today }: Props) {
  const { t } = useTranslation();
  const { scaleOf } = useCells();
  const column = (name: string) =>
    place(`view.${view.key}.columns`, name, view.columns[name] ?? { kind: 'date', title: name, help: '' });
  const level = view.columns[parts.level];
  const scales = new Set(level ? bars.map(({ row }) => scaleOf(level, row.cells)) : []);
  const [scale] = scales;
  const all = bars.flatMap((bar) => [bar, ...bar.parts]);
  const marked = parts.marks.filter((name) =>
    all.some(({ marks }) => marks.some((mark) => mark.column === name)),
  );
  return (
    <ul className={classes['key']} aria-hidden>
      <li>
        <i className={classes['line']} />
        {t('view.timeline.today')}
      </li>
      {/* If scores are on several scales, colours have no common names. */}
      {scale && scales.size === 1 && (
        <li className={classes['levels']}>
          {titleOf(column(parts.level))}
          {scale.steps.map((_, index) => (
            <LevelMark key={index} level={index + 1} scale={scale} />
          ))}
        </li>
      )}
      <li>
        <i className={classes['piece']} data-is="past" data-plain />
        {t('view.timeline.key.past')}
      </li>
      <li>
        <i className={classes['piece']} data-is="ahead" />
        {t('view.timeline.key.ahead')}
      </li>
      {all.some((bar) => lateBy(bar, today) !== undefined) && (
        <li>
          <i className={classes['piece']} data-is="late" />
          {t('view.timeline.key.late')}
        </li>
      )}
      {all.some(({ moved }) => moved.length > 0) && (
        <li>
          <i className={classes['moved']} />
          {t('view.timeline.key.moved')}
        </li>
      )}
      {marked.map((name) => (
        <li key={name}>
          <i className={classes['mark']} />
          {titleOf(column(name))}
        </li>
      ))}
    </ul>
  );
}
