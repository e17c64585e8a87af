import { choice, number, reference } from '#isms/kernel/fields.ts';
import { view } from '#isms/kernel/view.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';
import { expectedLoss } from './annual-loss.ts';
import { estimateFields, estimateNames } from './estimate-fields.ts';
import { portfolio, returnOn, simulated } from './portfolio.ts';

const yearly = (title: string, help: string) => number({ title, help, money: true, optional: true });

/** The open risks in figures: what is estimated, what that comes to in a year, and what treatment would save. */
export const quantifiedRisks = view({
  key: 'quantified-risks',
  clause: '6.1.2',
  title: 'Risk in figures',
  purpose:
    'What the open risks may cost in a year, before and after treatment, by frequency and loss as they are estimated. Beside it, which risks have no figures yet.',
  nothing:
    'No open risk is on record. Once one is, with a range for how often it comes true and for what a case costs, its yearly loss is simulated here.',
  reads: simulated,
  parameters: {
    risk: reference('risk', { title: 'Risk', help: 'Only this risk.', optional: true }),
  },
  columns: {
    risk: reference('risk', { title: 'Risk', help: 'The open risk.' }),
    stands: choice({
      title: 'Figures',
      help: 'Whether its estimates are enough to count with.',
      options: { given: 'Given', wanted: 'Wanted' },
    }),
    expected: yearly('Expected annual loss', 'Expected frequency times expected loss, as they are today.'),
    ...estimateFields(''),
    treatment: reference('treatment', {
      title: 'Treatment',
      help: 'The last treatment still to be done that says what would remain.',
      optional: true,
    }),
    remaining: yearly('Expected after treatment', 'The same once the treatment is done.'),
    yearlyCost: treatment.fields.yearlyCost,
    return: number({
      title: 'Return',
      help: 'What the treatment saves a year beyond its yearly cost, for each unit of that cost.',
      optional: true,
    }),
  },
  presentation: { as: 'simulation', record: 'risk', state: 'stands', estimates: estimateNames },
  *rows({ s }, { risk: only }) {
    const { quantified, without } = portfolio(s);
    const isAsked = ({ id, code }: { readonly id: string; readonly code: string }) =>
      only === undefined || [id, code].includes(only);
    for (const { risk: record, today, planned } of quantified) {
      if (!isAsked(record)) continue;
      const last = planned.at(-1);
      const expected = expectedLoss(today);
      const remaining = last && expectedLoss(last.exposure);
      const yearlyCost = last?.treatment.fields.yearlyCost;
      yield {
        key: record.code,
        cells: {
          ...estimatesOf(record),
          stands: 'given',
          expected,
          treatment: last?.treatment.id,
          remaining,
          yearlyCost,
          return: remaining === undefined ? undefined : returnOn(expected, remaining, yearlyCost),
        },
        rests: [
          { register: risk.key, id: record.id },
          ...(last ? [{ register: treatment.key, id: last.treatment.id }] : []),
        ],
      };
    }
    for (const record of without)
      if (isAsked(record))
        yield {
          key: record.code,
          cells: { ...estimatesOf(record), stands: 'wanted' },
          rests: [{ register: risk.key, id: record.id }],
        };
  },
});

const estimatesOf = ({ id, fields }: ReturnType<typeof portfolio>['without'][number]) => ({
  risk: id,
  frequencyLow: fields.frequencyLow,
  frequencyLikely: fields.frequencyLikely,
  frequencyHigh: fields.frequencyHigh,
  frequencyShape: fields.frequencyShape,
  lossLow: fields.lossLow,
  lossLikely: fields.lossLikely,
  lossHigh: fields.lossHigh,
  lossShape: fields.lossShape,
});
