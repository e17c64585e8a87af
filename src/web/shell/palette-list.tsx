import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import type { Item } from './palette-items.ts';
import { useGo } from './use-go.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly items: readonly Item[];
  readonly onDone: () => void;
}

/** A text field over a list: focus stays in the field, the arrow keys choose in the list. */
export function PaletteList({ query, onQuery, items, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const go = useGo();
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, items.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const take = (item: Item | undefined) => {
    if (!item) return;
    onDone();
    go(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') take(items[at]);
    else if (step !== undefined && items.length > 0) setChosen((at + step + items.length) % items.length);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes['field']}>
        <IconSearch size={18} aria-hidden />
        <input
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={items.length > 0 ? `${id}${at}` : undefined}
          aria-autocomplete="list"
          aria-label={t('shell.palette.title')}
          placeholder={t('shell.palette.placeholder', { code: 'RISK-12' })}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={query}
          onChange={(event) => {
            onQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        role="listbox"
        id={`${id}list`}
        aria-label={t('shell.palette.title')}
        className={classes['list']}
      >
        {items.map((item, index) => (
          // Chosen with the arrow keys from the field, which keeps focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={item.key}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes['option']}
            onMouseMove={() => setChosen(index)}
            onClick={() => take(item)}
          >
            <span className={classes['title']}>{item.title}</span>
            <span className={classes['group']}>{t(`shell.palette.group.${item.group}`)}</span>
          </div>
        ))}
      </div>
      {items.length === 0 && <p className={classes['nothing']}>{t('shell.palette.nothing')}</p>}
    </>
  );
}
