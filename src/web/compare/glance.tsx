import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { optionOf, place } from '../cells/placed.ts';
import { stateLook } from '../cells/state-look.ts';
import { VerdictMark } from '../verdict/verdict-mark.tsx';
import type { comparisons, Compared } from './comparisons.ts';
import classes from './compare.module.css';
import { apart, differences, isAlike, standing, standsApart, type PairGroup } from './pairs.ts';
import { SideLink } from './side-link.tsx';

interface Props {
  readonly view: DeclaredView;
  readonly entries: readonly PairGroup[];
  readonly page: (typeof comparisons)[Compared]['page'];
  /** The active filter. */
  readonly shown: string | undefined;
  readonly onShow: (show: string | undefined) => void;
}

/**
 * Shows what 2022 changed by kind of change: the number, and a mark per entry for its status. Each kind is a filter.
 */
export function Glance({ view, entries, page, shown, onShow }: Props) {
  const { t } = useTranslation();
  const field = view.columns['relation'];
  const relation = field && place(`view.${view.key}.columns`, 'relation', field);
  const kinds = Object.keys(field?.options ?? {})
    .map((kind) => ({ kind, own: entries.filter((entry) => entry.relation === kind) }))
    .filter(({ kind, own }) => own.length > 0 && !isAlike({ relation: kind }));
  const state = view.columns['state2022'];
  const best = Object.keys(state?.options ?? {}).find((each) => stateLook(each) === 'stands') ?? '';
  const good = state ? optionOf(place(`view.${view.key}.columns`, 'state2022', state), best) : best;
  const different = entries.filter((entry) => !isAlike(entry)).length;
  const otherwise = entries.filter(standsApart).length;
  const all = [
    { show: undefined, word: t('compare.show.all'), count: entries.length },
    { show: differences, word: t('compare.show.differences', { count: different }), count: different },
    { show: apart, word: t('compare.show.apart', { count: otherwise }), count: otherwise },
  ];
  const button = (show: string | undefined, word: string, count: number) => (
    <button
      type="button"
      className={classes['filter']}
      aria-pressed={show === shown}
      onClick={() => onShow(show === shown ? undefined : show)}
    >
      <span className={classes['count']}>{count}</span> {word}
    </button>
  );
  return (
    <section className={classes['glance']} aria-label={t('compare.glance')}>
      <ul className={classes['kinds']}>
        {kinds.map(({ kind, own }) => (
          <li key={kind} className={classes['kind']}>
            {button(kind, relation ? optionOf(relation, kind) : kind, own.length)}
            <ul className={classes['marks']} aria-label={relation && optionOf(relation, kind)}>
              {own.map(({ key, later, formers }) => {
                const side = later ?? formers[0];
                return (
                  side && (
                    <li key={key}>
                      <SideLink
                        side={side}
                        page={page}
                        className={classes['mark']}
                        label={`${side.code}, ${side.word}. ${side.title ?? side.asks}`}
                      >
                        <VerdictMark verdict={side.mark} size={20} />
                      </SideLink>
                    </li>
                  )
                );
              })}
            </ul>
            <span className={classes['stands']}>
              {standing(own).count > 0 && t('compare.stands', { ...standing(own), word: good })}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes['filters']}>
        {all.map(({ show, word, count }) => (
          <span key={word}>{button(show, word, count)}</span>
        ))}
      </p>
    </section>
  );
}
