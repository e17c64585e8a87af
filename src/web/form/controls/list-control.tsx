import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placedInside, titleOf } from '../../cells/placed.ts';
import { inputId, type ControlProps } from '../control-props.ts';
import type { Values } from '../values.ts';
import { ListEntry } from './list-entry.tsx';
import { columnsOf, isCompact } from './list-columns.ts';
import classes from './list-control.module.css';

/** Entries that have no life of their own. Small ones stand in rows under one head, larger ones as blocks. */
export function ListControl(props: ControlProps) {
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
  return (
    <div
      ref={root}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes['list']}
    >
      {compact && entries.length > 0 && (
        <div className={classes['head']} style={{ gridTemplateColumns: columnsOf(inside) }} aria-hidden>
          <span />
          {inside.map((each) => (
            <span key={each.name}>{titleOf(each)}</span>
          ))}
        </div>
      )}
      {entries.map((entry, index) => (
        <ListEntry
          key={index}
          {...props}
          {...{ inside, compact, entry, index }}
          last={index === entries.length - 1}
          onChange={(next) => onChange(entries.with(index, next as Values))}
          onMove={(by) => move(index, index + by)}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <Button
          data-add
          variant="default"
          size="compact-sm"
          onClick={add}
          {...(entries.length === 0 && { id: inputId(path) })}
        >
          {t('form.addEntry')}
        </Button>
      </div>
    </div>
  );
}
