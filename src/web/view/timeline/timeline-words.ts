import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { useCells } from '../../cells/cells-context.ts';
import { optionOf, place, titleOf } from '../../cells/placed.ts';
import { dayText } from '../../language/dates.ts';
import type { Parts } from '../parts.ts';
import { lateBy, type Bar, type DayMark, type FormerDay } from './timeline-model.ts';

/** Returns functions that put the marks beside a bar into words. */
export function useMarkWords(view: DeclaredView) {
  const { t } = useTranslation();
  return {
    moved: ({ on, reason }: FormerDay): string =>
      reason === ''
        ? t('view.timeline.wasDue', { day: dayText(on) })
        : t('view.timeline.wasDueBecause', { day: dayText(on), reason }),
    mark: ({ column, on }: DayMark): string => {
      const field = view.columns[column];
      const what = field ? titleOf(place(`view.${view.key}.columns`, column, field)) : column;
      return t('view.timeline.mark', { what, day: dayText(on) });
    },
  };
}

/** Returns a function that describes a bar for people who cannot see it. */
export function useTimelineWords(view: DeclaredView, parts: Parts<'timeline'>): (bar: Bar) => string {
  const { t } = useTranslation();
  const { today } = useCells();
  const words = useMarkWords(view);
  return (bar) => {
    const { from, to, done, moved, marks, row } = bar;
    const field = view.columns[parts.state];
    const state = row.cells[parts.state];
    const late = lateBy(bar, today);
    return [
      field && typeof state === 'string'
        ? `${optionOf(place(`view.${view.key}.columns`, parts.state, field), state)}.`
        : '',
      t('view.timeline.from', { day: dayText(from) }),
      to === undefined ? '' : t('view.timeline.due', { day: dayText(to) }),
      done === undefined ? '' : t('view.timeline.done', { day: dayText(done) }),
      late === undefined ? '' : `${t('view.timeline.late', { count: late })}.`,
      ...moved.map(words.moved),
      ...marks.map(words.mark),
    ]
      .filter((each) => each !== '')
      .join(' ');
  };
}
