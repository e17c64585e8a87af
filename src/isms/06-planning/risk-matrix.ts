import { number, reference, references, step } from '#isms/kernel/fields.ts';
import { view } from '#isms/kernel/view.ts';
import { isInUse, riskMethod } from './risk-method.ts';
import { risk } from './risk.ts';

/** The open risks on the matrix of each method that is in use. */
export const riskMatrix = view({
  key: 'risk-matrix',
  clause: '6.1.2',
  title: 'Risk matrix',
  purpose: 'Where the open risks stand today, by likelihood and impact; each cell opens its list.',
  nothing:
    'There is no method to score risks with yet. Once one is approved, its matrix stands here, and every open risk in it.',
  reads: [riskMethod, risk],
  parameters: {},
  columns: {
    method: reference('risk-method', { title: 'Method', help: 'The method they are scored with.' }),
    likelihood: step({
      title: 'Likelihood',
      help: 'As scored today.',
      scale: { through: 'method', list: 'likelihoodScale' },
    }),
    impact: step({
      title: 'Impact',
      help: 'As scored today.',
      scale: { through: 'method', list: 'impactScale' },
    }),
    level: step({
      title: 'Level',
      help: 'What the matrix yields here.',
      scale: { through: 'method', list: 'levels' },
    }),
    count: number({ title: 'Risks', help: 'How many stand here.', whole: true }),
    risks: references('risk', { title: 'Which', help: 'The risks that stand here.' }),
  },
  presentation: {
    as: 'matrix',
    across: 'impact',
    up: 'likelihood',
    level: 'level',
    count: 'count',
    among: ['status:is:open'],
  },
  *rows({ s }) {
    const open = s.all(risk).filter(({ fields }) => fields.status === 'open');
    const byCell = Map.groupBy(
      open,
      ({ fields }) => `${fields.method} ${fields.likelihood} ${fields.impact}`,
    );
    for (const method of s.all(riskMethod)) {
      if (!isInUse(method) && !open.some(({ fields }) => fields.method === method.id)) continue;
      for (const [row, levels] of method.fields.matrix.entries())
        for (const [column, level] of levels.entries()) {
          const risks = byCell.get(`${method.id} ${row + 1} ${column + 1}`) ?? [];
          yield {
            key: `${method.code} ${row + 1} ${column + 1}`,
            cells: {
              method: method.id,
              likelihood: row + 1,
              impact: column + 1,
              level,
              count: risks.length,
              risks: risks.map(({ id }) => id),
            },
            rests: risks.map(({ id }) => ({ register: risk.key, id })),
          };
        }
    }
  },
});
