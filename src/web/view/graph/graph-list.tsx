import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordChip } from '../../cells/records/record-chip.tsx';
import { usePortion } from '../use-portion.ts';
import { neighbours, type Graph } from './graph-model.ts';
import type { GraphWords } from './graph-words.ts';
import { ValueMark } from './value-mark.tsx';
import classes from './graph.module.css';

interface Props {
  readonly graph: Graph;
  readonly words: GraphWords;
  /** Whether it is always shown, not only where there is no room for a drawing. */
  readonly always: boolean;
}

/** Lists a graph in words: what each node rests on and what relies on it, the most valuable first. */
export function GraphList({ graph, words, always }: Props) {
  const { t } = useTranslation();
  const [above, below] = useMemo(
    () => [neighbours(graph.edges, 'to'), neighbours(graph.edges, 'from')],
    [graph],
  );
  const nodes = useMemo(() => graph.nodes.toSorted((a, b) => b.value - a.value), [graph]);
  const { shown } = usePortion(nodes);
  const chips = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <div className={classes['joined']}>
        <dt>{title}</dt>
        <dd>
          {ids.map((id) => {
            const name = words.names[id];
            return name && <RecordChip key={id} id={id} name={name} wraps />;
          })}
        </dd>
      </div>
    );
  return (
    <ul className={classes['list']} data-always={always || undefined}>
      {shown.map(({ id, kind, value }) => {
        const name = words.names[id];
        return (
          <li key={id}>
            {name ? <RecordChip id={id} name={name} wraps /> : id}
            <span className={classes['facts']}>
              <ValueMark value={value} words={words} />
              {words.kindOf(kind)}
            </span>
            <dl>
              {chips(t('view.graph.reliedOnBy'), above(id))}
              {chips(t('view.graph.restsOn'), below(id))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
