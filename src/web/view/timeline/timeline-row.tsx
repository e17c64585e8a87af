import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { useCells } from '../../cells/cells-context.ts';
import { RecordAnchor } from '../../cells/records/record-anchor.tsx';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { targetsOf } from '../../cells/records/targets.ts';
import { dayText } from '../../language/dates.ts';
import type { Parts } from '../parts.ts';
import { TimelineBar } from './timeline-bar.tsx';
import { lateBy, type Bar, type Range } from './timeline-model.ts';
import { useTimelineWords } from './timeline-words.ts';
import classes from './timeline.module.css';

interface Props {
  readonly view: DeclaredView;
  readonly parts: Parts<'timeline'>;
  readonly bar: Bar;
  readonly range: Range;
  /** The column that the rows of its group have in common. */
  readonly by: string;
}

/** Shows what the row is and who is responsible, its bar, and the day that matters; its parts on demand. */
export function TimelineRow({ view, parts, bar, range, by }: Props) {
  const { t } = useTranslation();
  const { names, today } = useCells();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const wordsOf = useTimelineWords(view, parts);
  const { cells } = bar.row;
  const target = (column: string) => {
    const field = view.columns[column];
    const found = field && targetsOf(field, cells[column])[0];
    const name = found && names[found.id];
    return found && name && { ...found, name };
  };
  const [about, who] = [target(parts.record), target(parts.who)];
  const late = lateBy(bar, today);
  const day = bar.done ?? bar.to;
  const count = bar.parts.length;
  return (
    <li className={classes['row']} data-part={bar.row.cells[parts.under] !== undefined || undefined}>
      <div className={classes['line']}>
        <div className={classes['label']}>
          {count > 0 && (
            <button
              type="button"
              className={classes['fold']}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={`${about?.name.code ?? ''}: ${t('view.timeline.parts', { count })}`}
              onClick={() => setOpen(!isOpen)}
            >
              <IconChevronRight size={14} aria-hidden />
            </button>
          )}
          {about && (
            <RecordAnchor
              register={about.register}
              id={about.id}
              code={about.name.code}
              className={classes['about']}
            >
              <bdi className={classes['code']}>{about.name.code}</bdi>
              <bdi className={classes['name']}>{about.name.label}</bdi>
            </RecordAnchor>
          )}
          {who && parts.who !== by && <RecordChip id={who.id} name={who.name} short />}
        </div>
        <TimelineBar view={view} parts={parts} bar={bar} range={range} />
        <p className={classes['when']} aria-hidden data-late={(late !== undefined && !bar.done) || undefined}>
          <span>
            {day === undefined
              ? t('view.timeline.open')
              : t(bar.done ? 'view.timeline.doneOn' : 'view.timeline.dueOn', { day: dayText(day) })}
          </span>
          {late !== undefined && !bar.done && <strong>{t('view.timeline.late', { count: late })}</strong>}
        </p>
        <VisuallyHidden>{wordsOf(bar)}</VisuallyHidden>
      </div>
      {count > 0 && (
        <ul id={id} hidden={!isOpen} className={classes['parts']}>
          {bar.parts.map((part) => (
            <TimelineRow key={part.row.key} {...{ view, parts, range }} by="" bar={part} />
          ))}
        </ul>
      )}
    </li>
  );
}
