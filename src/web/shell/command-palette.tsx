import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import type { Target } from './palette-items.ts';
import type { ListHandle, Selected } from './palette-list.tsx';
import { useGo } from './use-go.ts';

const PaletteList = lazy(() => import('./palette-list.tsx'));

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Opens any page or starts any act by part of its name. The field appears as soon as the palette opens, so that nothing
 * typed is lost; results are listed once the list is loaded. Enter takes the best result for the present words, and
 * waits until it is known.
 */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<ListHandle>(null);
  const go = useGo();
  const [query, setQuery] = useState('');
  const [isEntered, setEntered] = useState(false);
  const [selected, setSelected] = useState<Selected>();
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const take = (target: Target | undefined) => {
    setEntered(false);
    if (!target) return;
    // Returns the focus to where it was, before the new page takes it.
    dialog.current?.close();
    go(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') setEntered(true);
    else if (step !== undefined) list.current?.move(step);
    else return;
    event.preventDefault();
  };
  return (
    // Keys arrive through the field, and the browser closes the dialog upon Escape.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-modal="true"
      aria-label={t('shell.palette.title')}
      className={classes['content']}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={classes['field']}>
        <IconSearch size={18} aria-hidden />
        <input
          role="combobox"
          aria-expanded={selected !== undefined}
          aria-controls={selected?.list}
          aria-activedescendant={selected?.option}
          aria-autocomplete="list"
          aria-label={t('shell.palette.title')}
          placeholder={t('shell.palette.placeholder', { code: 'RISK-12' })}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <Suspense>
        <PaletteList
          ref={list}
          query={query}
          isEntered={isEntered}
          onAnswered={take}
          onSelected={setSelected}
        />
      </Suspense>
    </dialog>
  );
}
