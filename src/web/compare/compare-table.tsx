import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { optionOf, place } from '../cells/placed.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import type { comparisons, Compared } from './comparisons.ts';
import classes from './compare.module.css';
import { isAlike, type PairGroup, type Side } from './pairs.ts';
import { SideLink } from './side-link.tsx';

interface Props {
  readonly view: DeclaredView;
  readonly entries: readonly PairGroup[];
  readonly page: (typeof comparisons)[Compared]['page'];
}

/** Shows the comparison line by line: 2013 at the left, the kind of change, 2022 at the right. */
export function CompareTable({ view, entries, page }: Props) {
  const { t } = useTranslation();
  const groups = Map.groupBy(entries, ({ group }) => group);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('compare.in', { edition: '2013' })}</th>
          <th scope="col">{t('compare.relation')}</th>
          <th scope="col">{t('compare.in', { edition: '2022' })}</th>
        </tr>
      </thead>
      {[...groups].map(([group, own]) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={classes['group']}>
              {group}
            </th>
          </tr>
          {own.map((entry) => (
            <CompareRow key={entry.key} view={view} entry={entry} page={page} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps extends Pick<Props, 'view' | 'page'> {
  readonly entry: PairGroup;
}

function CompareRow({ view, entry, page }: RowProps) {
  const { t } = useTranslation();
  const { relation, formers, later, notes } = entry;
  const field = view.columns['relation'];
  const word = field ? optionOf(place(`view.${view.key}.columns`, 'relation', field), relation) : relation;
  // Shown once if both editions have the same words.
  const isRepeated = formers.length === 1 && later?.asks === formers[0]?.asks;
  return (
    <tr data-alike={isAlike(entry) || undefined}>
      <td data-edition={t('compare.in', { edition: '2013' })}>
        {formers.map((side) => (
          <SideLine key={side.id} side={side} page={page} asks={side.asks} />
        ))}
        {formers.length === 0 && <p className={classes['none']}>{t('compare.notAsked')}</p>}
      </td>
      <td>
        <p className={classes['became']}>{word}</p>
        {notes.map((note) => (
          <p key={note} className={classes['note']}>
            {note}
          </p>
        ))}
      </td>
      <td data-edition={t('compare.in', { edition: '2022' })}>
        {later ? (
          <SideLine side={later} page={page} asks={isRepeated ? undefined : later.asks} />
        ) : (
          <p className={classes['none']}>{t('compare.notAskedAnyMore')}</p>
        )}
      </td>
    </tr>
  );
}

interface LineProps extends Pick<Props, 'page'> {
  readonly side: Side;
  readonly asks: string | undefined;
}

function SideLine({ side, page, asks }: LineProps) {
  const { code, title, word, mark } = side;
  return (
    <div className={classes['side']}>
      <VerdictMark verdict={mark} />
      <div>
        <p className={classes['name']}>
          <SideLink side={side} page={page} className={classes['code']}>
            {code}
          </SideLink>{' '}
          {title}{' '}
          {mark === 'met' ? (
            <VisuallyHidden>{word}</VisuallyHidden>
          ) : (
            <span className={classes['word']}>{word}</span>
          )}
        </p>
        {asks !== undefined && <p className={classes['asks']}>{asks}</p>}
      </div>
    </div>
  );
}
