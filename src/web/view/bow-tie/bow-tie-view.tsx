import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parts } from '../parts.ts';
import type { ViewProps } from '../view-props.ts';
import { BowTieCard } from './bow-tie-card.tsx';
import { BowTieColumn, type BowTieEntry } from './bow-tie-column.tsx';
import { BowTieGap } from './bow-tie-gap.tsx';
import { linesBetween, linesFor, rowsFor, type Band } from './bow-tie-lines.ts';
import { callsForAttention, lookOf, type Look } from './bow-tie-look.ts';
import { bowTieOf, folded, litWith, stoppedBy, unopposed, type Element } from './bow-tie-model.ts';
import { mostOfSort, SortCard } from './sort-card.tsx';
import { wordsOf } from './bow-tie-words.ts';
import { LinesDrawn } from './lines-drawn.tsx';
import { useFold } from './use-fold.ts';
import classes from './bow-tie.module.css';

interface Props extends ViewProps {
  readonly parts: Parts<'bow-tie'>;
}

// Above these numbers a column becomes unreadable; the rest is shown on demand.
const most = { causes: 6, barriers: 7 };
// Longer text is cut off; the second number is the height of a folded rest in rows.
const [mostLines, foldRows] = [6, 2];
const [eventKey, passing] = ['event', 'passing'];

/** Shows an event between its causes and its consequences. The elements from top to bottom say the same in words. */
export function BowTieView({ view, data, parts, fill }: Props) {
  const { t } = useTranslation();
  const tie = useMemo(() => bowTieOf(data.rows, parts), [data.rows, parts]);
  const words = wordsOf(view, parts, data.names);
  const [at, setAt] = useState<string>();
  const folds = { causes: useFold(), before: useFold(), after: useFold() };
  const lit = at === undefined ? undefined : new Set([...litWith(at, tie), eventKey]);
  const called = new Map(tie.causes.map((each) => [each.key, words.called(each)]));

  const entry = (element: Element): BowTieEntry => {
    const { key, row, through, gap } = element;
    const isWanting = gap !== '' && words.calledBy(element) === undefined;
    const facts = [parts.state, ...parts.facts].filter((name) => row.cells[name] !== undefined);
    const long = [
      ...through.map((way) => words.called(way)),
      ...facts.map((name) => words.calledIn(name, row.cells)),
    ];
    const lines = [
      element.kind === '' ? 0 : 1,
      linesFor(words.called(element), mostLines),
      ...long.map((each) => Math.max(1, linesFor(each, mostLines))),
      gap === '' ? 0 : isWanting ? 3 : 2,
    ];
    return {
      key,
      rows: rowsFor(lines.reduce((sum, each) => sum + each)),
      look: lookOf(element),
      content: (
        <BowTieCard
          element={element}
          words={words}
          against={element.isAgainstAll ? [] : element.against.flatMap((each) => called.get(each) ?? [])}
          act={
            isWanting ? (
              <BowTieGap view={view} data={data} gap={element} event={tie.event} fill={fill} />
            ) : undefined
          }
        />
      ),
    };
  };
  const column = (place: keyof typeof folds, elements: readonly Element[], limit: number) => {
    const { shown, more } = folded(elements, folds[place].open ? Infinity : limit, callsForAttention);
    const isFolded = folded(elements, limit).more > 0;
    const { open, toggle } = folds[place];
    const entries = shown.map(entry);
    const bands: readonly Band[] = [
      ...entries,
      ...(isFolded ? [{ key: `${place} fold`, rows: foldRows }] : []),
    ];
    const standing = elements.filter(({ state }) => state !== '');
    const says =
      standing.length === 0
        ? undefined
        : t('view.bowTie.there', {
            there: standing.filter(({ there }) => there).length,
            count: standing.length,
          });
    return { entries, bands, more, open: isFolded && open, onFold: toggle, says };
  };
  const causes = column('causes', tie.causes, most.causes);
  const before = column('before', tie.before, most.barriers);
  const after = column('after', tie.after, most.barriers);
  const consequences = tie.consequences.map((sort): BowTieEntry => {
    const [only, ...others] = sort.elements;
    if (only && others.length === 0) return { ...entry(only), key: sort.key };
    const { shown } = folded(sort.elements, mostOfSort);
    const lines = shown.reduce((sum, each) => sum + linesFor(words.called(each)), 2);
    return {
      key: sort.key,
      rows: rowsFor(lines),
      look: 'plain',
      content: <SortCard sort={sort} words={words} />,
    };
  });
  const bare = unopposed(tie).map(({ key }) => key);
  const barriers = new Map(tie.before.map((each) => [each.key, each]));
  const stops = (key: string): readonly string[] | undefined => {
    if (key === passing) return bare;
    const barrier = barriers.get(key);
    return barrier === undefined || barrier.isAgainstAll ? undefined : stoppedBy(barrier, tie);
  };
  const passes: readonly Band[] = bare.length > 0 ? [{ key: passing, rows: 3 }] : [];
  const event: readonly Band[] = [{ key: eventKey, rows: 1 }];
  const looks = new Map<string, Look>([
    ...[...causes.entries, ...before.entries, ...after.entries, ...consequences].map(
      ({ key, look }) => [key, look] as const,
    ),
    [passing, 'missing'],
  ]);
  const shared = { lit, onPoint: setAt };
  const lines = { looks, lit };
  const place = (name: string) => ({ place: name, title: words.option('place', name) });
  return (
    <div className={classes['frame']} data-page="wide">
      <div className={classes['tie']} data-pointed={at !== undefined || undefined}>
        <BowTieColumn {...place('cause')} {...causes} {...shared} />
        <LinesDrawn lines={linesBetween(causes.bands, [...before.bands, ...passes], stops)} {...lines} />
        <BowTieColumn {...place('before')} {...before} {...shared}>
          {bare.length > 0 && (
            <li className={classes['passing']} style={{ gridRowEnd: 'span 3' }}>
              {t('view.bowTie.unopposed', { count: bare.length })}
            </li>
          )}
        </BowTieColumn>
        <LinesDrawn lines={linesBetween([...before.bands, ...passes], event)} {...lines} />
        <BowTieColumn
          {...place('event')}
          entries={tie.event ? [{ ...entry(tie.event), key: eventKey }] : []}
          {...shared}
        />
        {tie.between.length > 0 && (
          <BowTieColumn {...place('between')} entries={tie.between.map(entry)} {...shared} />
        )}
        {tie.steps.length > 0 && (
          <BowTieColumn {...place('step')} entries={tie.steps.map(entry)} {...shared} />
        )}
        <LinesDrawn lines={linesBetween(event, after.bands)} {...lines} />
        <BowTieColumn {...place('after')} {...after} {...shared} />
        <LinesDrawn lines={linesBetween(after.bands, consequences)} {...lines} />
        <BowTieColumn {...place('consequence')} entries={consequences} {...shared} />
      </div>
      <p className={classes['key']}>{t('view.bowTie.key')}</p>
    </div>
  );
}
