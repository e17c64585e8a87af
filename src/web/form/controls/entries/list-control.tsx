import { Button } from '@mantine/core';
import { useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { isAcross, isCompact } from '../../../cells/across.ts';
import { helpOf, placedInside, titleOf } from '../../../cells/placed.ts';
import { inputId, type ControlOfKindProps } from '../../control-props.ts';
import type { Values } from '../../values.ts';
import across from './entries-across.module.css';
import { EntryColumn } from './entry-column.tsx';
import { headId } from './entry-field.tsx';
import { ListEntry } from './list-entry.tsx';
import { columnsOf, isBroad } from './list-columns.ts';
import classes from './list-control.module.css';

/**
 * Shows the entries of a list. Small entries are rows under one head, entries of many short texts are columns side by
 * side, and larger ones are blocks.
 */
export function ListControl(props: ControlOfKindProps) {
  const { t } = useTranslation();
  const { placed, path, value, onChange, labelledBy, describedBy } = props;
  const root = useRef<HTMLDivElement>(null);
  const entries: readonly Values[] = Array.isArray(value) ? (value as readonly Values[]) : [];
  const inside = placedInside(placed);
  const compact = isCompact(inside);
  const move = (from: number, to: number) => {
    const moved = entries[from];
    if (moved) onChange(entries.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const add = () => {
    onChange([...entries, {}]);
    requestAnimationFrame(() =>
      document.getElementById(inputId(`${path}[${entries.length}].${inside[0]?.name ?? ''}`))?.focus(),
    );
  };
  const remove = (index: number) => {
    onChange(entries.toSpliced(index, 1));
    root.current?.querySelector<HTMLButtonElement>('[data-add]')?.focus();
  };
  const entryProps = (entry: Values, index: number) => ({
    ...props,
    inside,
    entry,
    index,
    last: index === entries.length - 1,
    onChange: (next: unknown) => onChange(entries.with(index, next as Values)),
    onMove: (by: number) => move(index, index + by),
    onRemove: () => remove(index),
  });
  return (
    <div
      ref={root}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes['list']}
      data-broad={(compact && isBroad(inside)) || undefined}
    >
      {compact && entries.length > 0 && (
        <div className={classes['head']} style={{ gridTemplateColumns: columnsOf(inside) }} aria-hidden>
          <span />
          {inside.map((each) => (
            <span key={each.name} id={headId(path, each)}>
              {titleOf(each)}
            </span>
          ))}
        </div>
      )}
      {isAcross(inside) ? (
        <div className={across['across']}>
          <div className={across['grid']} style={{ '--rows': inside.length + 1 } as CSSProperties}>
            <div aria-hidden className={across['titles']}>
              <span />
              {inside.map((each) => (
                <span key={each.name} id={headId(path, each)} data-tip={helpOf(each)}>
                  {titleOf(each)}
                </span>
              ))}
            </div>
            {entries.map((entry, index) => (
              <EntryColumn key={index} {...entryProps(entry, index)} />
            ))}
          </div>
        </div>
      ) : (
        entries.map((entry, index) => (
          <ListEntry key={index} {...entryProps(entry, index)} compact={compact} />
        ))
      )}
      <div>
        <Button
          data-add
          variant="default"
          size="compact-sm"
          onClick={add}
          {...(entries.length === 0 && {
            id: inputId(path),
            'aria-labelledby': `${inputId(path)} ${labelledBy}`,
          })}
        >
          {t('form.addEntry')}
        </Button>
      </div>
    </div>
  );
}
