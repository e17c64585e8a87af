import { useTranslation } from 'react-i18next';
import { BowTieCard } from './bow-tie-card.tsx';
import { folded, type Sort } from './bow-tie-model.ts';
import type { BowTieWords } from './bow-tie-words.ts';
import { useFold } from './use-fold.ts';
import classes from './bow-tie.module.css';

/** Number of entries of one kind that are shown at first. */
export const mostOfSort = 4;

/** Shows several elements of one kind, such as the assets affected. */
export function SortCard({ sort, words }: { readonly sort: Sort; readonly words: BowTieWords }) {
  const { t } = useTranslation();
  const { open, toggle } = useFold();
  const { shown } = folded(sort.elements, open ? Infinity : mostOfSort);
  const { more } = folded(sort.elements, mostOfSort);
  return (
    <>
      <span className={classes['kind']}>{words.option('kind', sort.kind)}</span>
      <ul className={classes['sort']}>
        {shown.map((element) => (
          <li key={element.key}>
            <BowTieCard element={element} words={words} unsorted />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={classes['moreOfSort']} aria-expanded={open} onClick={toggle}>
          {open ? t('view.bowTie.fewer') : t('view.bowTie.more', { count: more })}
        </button>
      )}
    </>
  );
}
