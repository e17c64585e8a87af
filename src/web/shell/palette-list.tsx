import { useDebouncedValue } from '@mantine/hooks';
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclarations, useSearch, useSession } from '../api/reading.ts';
import { useMayCreate } from '../record/abilities.ts';
import { useEdition } from '../state/edition.ts';
import classes from './command-palette.module.css';
import {
  bestFirst,
  elsewhere,
  matching,
  recordsFound,
  standing,
  stillMatching,
  type Item,
  type Target,
} from './palette-items.ts';
import { useOwnPages } from './use-own-pages.ts';

/** The functions of the list that the field, which keeps the focus, calls. */
export interface ListHandle {
  /** Selects the next or the previous option. */
  move(step: 1 | -1): void;
}

/** Ids of the list and of its selected option. */
export interface Selected {
  readonly list: string;
  readonly option: string;
}

interface Props {
  readonly ref: Ref<ListHandle>;
  readonly query: string;
  /** Whether Enter was pressed and nothing has been taken yet. */
  readonly isEntered: boolean;
  /** Called when Enter is answered: with the target taken, or undefined if nothing matches. */
  readonly onAnswered: (target: Target | undefined) => void;
  readonly onSelected: (selected: Selected | undefined) => void;
}

const most = 30;
// Milliseconds since the last letter before records are requested.
const pause = 150;

/** Lists what matches the query, the best first; if nothing does, where else to search. */
export default function PaletteList({ ref, query, isEntered, onAnswered, onSelected }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { items, isSettled, isElsewhere } = useItems(query.trim(), isEntered);
  // A selected item stays selected however the list changes, until the person types on.
  const [chosen, setChosen] = useState<{ readonly query: string; readonly key: string }>();
  const list = useRef<HTMLDivElement>(null);
  const isChosen = chosen?.query === query && items.some(({ key }) => key === chosen.key);
  const at = isChosen ? items.findIndex(({ key }) => key === chosen.key) : isElsewhere ? -1 : 0;
  const item = items[at];
  const choose = ({ key }: Item) => setChosen({ query, key });

  useImperativeHandle(ref, () => ({
    move: (step) => {
      const from = at < 0 && step < 0 ? 0 : at;
      const next = items[(from + step + items.length) % items.length];
      if (next) choose(next);
    },
  }));
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });
  const answer = useEffectEvent(() => onAnswered(item?.target));
  const isKnown = isSettled || isChosen;
  useEffect(() => {
    if (isEntered && isKnown) answer();
  }, [isEntered, isKnown]);
  const tell = useEffectEvent(onSelected);
  useEffect(() => tell(item && { list: `${id}list`, option: `${id}${item.key}` }), [id, item]);

  return (
    <>
      {isElsewhere && (
        <p role="status" className={classes['nothing']}>
          {t('shell.palette.nothing', { words: query.trim() })}
        </p>
      )}
      <div
        ref={list}
        role="listbox"
        id={`${id}list`}
        aria-label={t('shell.palette.title')}
        aria-busy={!isSettled}
        className={classes['list']}
      >
        {items.map((each) => (
          // Chosen with the arrow keys in the field, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={each.key}
            id={`${id}${each.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={each === item}
            className={classes['option']}
            // A list that moves under a resting pointer selects nothing.
            onMouseMove={({ movementX, movementY }) => {
              if (movementX !== 0 || movementY !== 0) choose(each);
            }}
            onClick={() => onAnswered(each.target)}
          >
            <span className={classes['title']}>{each.title}</span>
            <span className={classes['group']}>{each.kind}</span>
          </div>
        ))}
      </div>
    </>
  );
}

interface Items {
  readonly items: readonly Item[];
  /** Whether these are all matches: until then, records are still being searched. */
  readonly isSettled: boolean;
  /** Whether nothing matches, and these are registers that can be searched for the words. */
  readonly isElsewhere: boolean;
}

function useItems(query: string, isHurried: boolean): Items {
  const { t } = useTranslation();
  const declared = useDeclarations();
  const session = useSession();
  const mayCreate = useMayCreate();
  const pages = useOwnPages();
  const [paused] = useDebouncedValue(query, pause);
  const asked = isHurried ? query : paused;
  const search = useSearch(asked, useEdition());
  const isCurrent = asked === query && !search.isPlaceholderData && !search.isPending;
  const isSettled = query === '' || isCurrent;
  const offered = useMemo(
    () =>
      standing(declared, { ...session, mayCreate }, pages, {
        create: (title) => t('shell.palette.new', { title }),
        kinds: {
          page: t('shell.palette.kind.page'),
          register: t('shell.palette.kind.register'),
          view: t('shell.palette.kind.view'),
          do: t('shell.palette.kind.do'),
        },
      }),
    [declared, session, mayCreate, pages, t],
  );
  return useMemo(() => {
    if (query === '') return { items: offered.map(({ item }) => item), isSettled: true, isElsewhere: false };
    // Until the records for this query arrive, those of the former query stay if they match this one too.
    const found = isCurrent ? (search.data?.found ?? []) : stillMatching(search.data?.found ?? [], query);
    const answers = bestFirst([...matching(offered, query, declared), ...recordsFound(found, declared)]);
    const isElsewhere = isSettled && answers.length === 0;
    const items = isElsewhere
      ? elsewhere(declared, session, query, t('shell.palette.kind.register'), (title) =>
          t('shell.palette.elsewhere', { title }),
        )
      : answers.slice(0, most).map(({ item }) => item);
    return { items, isSettled, isElsewhere };
  }, [declared, isCurrent, isSettled, offered, query, search.data, session, t]);
}
