import { expect, it } from 'vitest';
import { graphOf, narrowed, neighbours, reached, type Graph } from './graph-model.ts';

const parts = { node: 'asset', carries: 'supports', kind: 'kind', value: 'worth' };
const row = (asset: string, supports: readonly string[], kind = 'software', worth?: string) => ({
  key: asset,
  cells: { asset, supports, kind, worth },
  rests: [],
});

const rows = [
  row('process', [], 'process', 'high'),
  row('service', ['process', 'process', 'gone', 'service'], 'service', 'high'),
  row('server', ['service'], 'hardware'),
];
const graph = graphOf(rows, parts, ['low', 'high']);
const said = ({ edges }: Graph) =>
  edges.map(({ from, to, direct }) => `${from} ${direct ? 'on' : 'by way of others on'} ${to}`);

it('joins what is shown, once, and counts values from the least', () => {
  expect(said(graph)).toEqual(['service on process', 'server on service']);
  expect(graph.nodes.map(({ value }) => value)).toEqual([2, 2, 0]);
});

it('joins what is left when it is narrowed, by way of what is not', () => {
  const without = {
    ...graph,
    nodes: graph.nodes.map((node) => ({ ...node, value: node.id === 'service' ? 0 : 1 })),
  };
  expect(said(narrowed(without, { kind: undefined, least: 1 }))).toEqual([
    'server by way of others on process',
  ]);
  expect(narrowed(graph, { kind: 'hardware', least: 0 })).toMatchObject({ edges: [] });
  expect(narrowed(graph, { kind: undefined, least: 0 })).toEqual(graph);
});

it('reaches everything above or below, and never comes back to where it began', () => {
  const circle = [
    { from: 'a', to: 'b', direct: true },
    { from: 'b', to: 'a', direct: true },
  ];
  expect([...reached('server', neighbours(graph.edges, 'to'))]).toEqual(['service', 'process']);
  expect([...reached('process', neighbours(graph.edges, 'from'))]).toEqual(['service', 'server']);
  expect([...reached('a', neighbours(circle, 'to'))]).toEqual(['b']);
});
