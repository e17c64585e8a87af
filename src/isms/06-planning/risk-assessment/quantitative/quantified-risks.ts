import { choice, number, reference, references } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { risk } from '../risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { expectedLoss } from './annual-loss.ts';
import { estimateFields, estimateNames } from './estimate-fields.ts';
import { portfolio, simulated, wholePlan } from './portfolio.ts';

const yearly = (title: string, help: string) => number({ title, help, money: true, optional: true });

/** The open risks in figures: their estimates, the expected yearly loss, and the savings of treatment. */
export const quantifiedRisks = view({
  key: 'quantified-risks',
  clause: '6.1.2',
  title: 'Risk in figures',
  synonyms: ['FAIR', 'Monte Carlo', 'quantitative risk', 'loss exceedance'],
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
    treatments: references('treatment', {
      title: 'Treatments',
      help: 'Those still to be done that say what would remain, in the order in which they are due; each builds on what those before it leave.',
      optional: true,
    }),
    remaining: yearly('Expected after treatment', 'The same once all of these treatments are done.'),
    yearlyCost: yearly('Yearly cost', 'What all of them cost a year, where each says what it does.'),
    return: number({
      title: 'Return',
      help: 'What all of them save a year beyond their yearly cost, for each unit of that cost.',
      optional: true,
    }),
  },
  presentation: { as: 'simulation', record: 'risk', state: 'stands', estimates: estimateNames },
  *rows({ s }, { risk: only }) {
    const { quantified, without } = portfolio(s);
    const isAsked = ({ id, code }: { readonly id: string; readonly code: string }) =>
      only === undefined || [id, code].includes(only);
    for (const each of quantified) {
      const { risk: record } = each;
      if (!isAsked(record)) continue;
      const plan = wholePlan(each);
      const treatments = each.planned.map(({ treatment: { id } }) => id);
      yield {
        key: record.code,
        cells: {
          ...estimatesOf(record),
          stands: 'given',
          expected: expectedLoss(each.today),
          treatments: plan && treatments,
          remaining: plan?.remains,
          yearlyCost: plan?.yearlyCost,
          return: plan?.return,
        },
        rests: [
          { register: risk.key, id: record.id },
          ...treatments.map((id) => ({ register: treatment.key, id })),
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
