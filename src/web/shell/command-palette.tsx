import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useSearch, useSession, useView } from '../api/reading.ts';
import { useReturnFocus } from '../page/use-return-focus.ts';
import { useMayCreate } from '../record/abilities.ts';
import { useEdition } from '../state/edition.ts';
import classes from './command-palette.module.css';
import { PaletteList } from './palette-list.tsx';
import { byCode, matching, recordsFound, standing, type Item } from './palette-items.ts';

const most = 9;
// Milliseconds without another letter, after which records are asked for.
const pause = 150;

/** Goes to anything and starts anything, by typing a part of its name. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  useReturnFocus();
  const items = useItems(query);
  return (
    <Modal.Root opened onClose={onClose} size="36rem" padding={0} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.palette.title')} className={classes['content']}>
        <PaletteList query={query} onQuery={setQuery} items={items} onDone={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function useItems(query: string): readonly Item[] {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const session = useSession();
  const mayCreate = useMayCreate();
  const edition = useEdition();
  const { data: board } = useView('conformity', { edition });
  const [asked] = useDebouncedValue(query.trim(), pause);
  const { data: search } = useSearch(asked);
  const offered = useMemo(
    () =>
      standing(declared, session, mayCreate, {
        board: t('shell.board'),
        goTo: (code) => t('shell.palette.goTo', { code }),
        create: (title) => t('shell.palette.new', { title }),
      }),
    [declared, session, mayCreate, t],
  );
  return useMemo(() => {
    if (query.trim() === '') return offered;
    const record = byCode(query, declared, (code) => t('shell.palette.goTo', { code }));
    const requirements = (board?.rows ?? []).map(({ cells }): Item => {
      const [id, ref, demands] = [
        String(cells['requirement']),
        String(cells['ref']),
        String(cells['demands']),
      ];
      return { group: 'requirement', key: id, id, title: t('shell.palette.requirement', { ref, demands }) };
    });
    const known = [
      ...(record ? [record] : []),
      ...matching(offered, query, ({ title }) => title, most),
      ...matching(requirements, query, ({ title }) => title, most),
    ];
    return [...known, ...recordsFound(search?.found ?? [], known).slice(0, most)];
  }, [board, declared, offered, query, search, t]);
}
