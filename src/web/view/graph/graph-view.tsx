import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../../api/declared.ts';
import { optionOf, place, titleOf } from '../../cells/placed.ts';
import type { Parts } from '../parts.ts';
import type { ViewProps } from '../view-props.ts';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphList } from './graph-list.tsx';
import { graphOf, narrowed } from './graph-model.ts';
import classes from './graph.module.css';

interface Props extends ViewProps {
  readonly parts: Parts<'graph'>;
}

// A drawing of more nodes is unreadable and slow.
const most = 500;

const valuesIn = (view: DeclaredView, column: string): readonly string[] =>
  Object.keys(view.columns[column]?.options ?? {});

/**
 * Shows records that rest on one another, as a drawing with filters, and as a list where there is no room for a
 * drawing.
 */
export function GraphView({ view, data, parts }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>();
  const [least, setLeast] = useState(0);
  const at = `view.${view.key}.columns`;
  const column = (name: string) =>
    place(at, name, view.columns[name] ?? { kind: 'line', title: name, help: '' });
  const [kinds, values] = [column(parts.kind), column(parts.value)];
  const { node, carries, kind: kindOf, value } = parts;
  const scale = valuesIn(view, value);
  // A new graph object makes the canvas draw again, so it is kept while its content is the same.
  const { whole, graph } = useMemo(() => {
    const all = graphOf(data.rows, { node, carries, kind: kindOf, value }, valuesIn(view, value));
    return { whole: all, graph: narrowed(all, { kind, least }) };
  }, [data.rows, view, node, carries, kindOf, value, kind, least]);
  const present = new Set(whole.nodes.map((node) => node.kind));
  const register = view.columns[parts.node]?.to ?? '';
  const words = {
    register,
    names: data.names,
    kindOf: (option: string) => (option ? optionOf(kinds, option) : ''),
    valueOf: (value: number) => (value > 0 ? optionOf(values, scale[value - 1] ?? '') : ''),
    values: scale.length,
  };
  return (
    <div className={classes['view']}>
      <div className={classes['filters']}>
        <Select
          size="xs"
          label={titleOf(kinds)}
          placeholder={t('view.any')}
          clearable
          value={kind ?? null}
          onChange={(next) => setKind(next ?? undefined)}
          data={Object.keys(kinds.field.options ?? {})
            .filter((option) => present.has(option))
            .map((value) => ({ value, label: optionOf(kinds, value) }))}
        />
        <Select
          size="xs"
          label={t('view.graph.least', { value: titleOf(values) })}
          placeholder={t('view.any')}
          clearable
          value={least > 0 ? String(least) : null}
          onChange={(next) => setLeast(Number(next ?? 0))}
          data={scale.map((option, n) => ({ value: String(n + 1), label: optionOf(values, option) }))}
        />
      </div>
      {graph.nodes.length === 0 && <p className={classes['quiet']}>{t('view.graph.none')}</p>}
      {graph.nodes.length > most && (
        <p className={classes['quiet']}>{t('view.graph.tooMany', { count: graph.nodes.length, most })}</p>
      )}
      {graph.nodes.length > 0 && graph.nodes.length <= most && (
        <GraphCanvas graph={graph} words={words} title={titleOf(values)} />
      )}
      <GraphList graph={graph} words={words} always={graph.nodes.length > most} />
    </div>
  );
}
