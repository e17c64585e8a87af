import { choice, number } from '#isms/kernel/declarations/fields.ts';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import type { Register } from '#isms/kernel/declarations/register.ts';
import { rangeOf, wellFormed, type Estimate, type Exposure, type Range } from './range.ts';

type Held = Pick<Field, 'afterwardsBy'>;

const marks = { optional: true, material: true } as const;
const shape = (title: string, held: Held) =>
  choice({
    title,
    help: 'Lognormal: the ends are passed on either side one time in twenty. PERT: never, and most often it is near the most likely value.',
    options: { lognormal: 'Lognormal', pert: 'PERT' },
    ...marks,
    ...held,
  });

/**
 * Returns the fields for estimates of frequency and loss; `when` is `then` for estimates after a treatment. `held`
 * names the actions that change them, if they are not changed directly.
 */
export const estimateFields = (when: '' | 'then', held: Held = {}) => {
  const perYear = (title: string, help: string) =>
    number({ title, help, least: 0, most: 100_000, ...marks, ...held });
  const money = (title: string, help: string) =>
    number({ title, help, money: true, least: 0, most: 1e12, ...marks, ...held });
  const titled = (what: string, part: string) => [what, when].filter(Boolean).join(' ') + `, ${part}`;
  const clause = when ? ' once this is done and what is due before it' : '';
  const empty = when ? ' Where the range is left empty, it stays as what is due before it leaves it.' : '';
  return {
    frequencyLow: perYear(
      titled('Frequency', 'low'),
      `How often a year it comes true at the least${clause}; 0.1 is once in ten years.${empty}`,
    ),
    frequencyLikely: perYear(
      titled('Frequency', 'most likely'),
      `How often a year most probably${clause}; for PERT only.`,
    ),
    frequencyHigh: perYear(
      titled('Frequency', 'high'),
      `How often a year it comes true at the most${clause}.`,
    ),
    frequencyShape: shape(titled('Frequency', 'shape'), held),
    lossLow: money(
      titled('Loss', 'low'),
      `What one case costs at the least${clause}, in the reference currency.${empty}`,
    ),
    lossLikely: money(
      titled('Loss', 'most likely'),
      `What one case most probably costs${clause}; for PERT only.`,
    ),
    lossHigh: money(
      titled('Loss', 'high'),
      `What one case costs at the most${clause}, in the reference currency.`,
    ),
    lossShape: shape(titled('Loss', 'shape'), held),
  };
};

/** The names of the fields, in the order in which they are filled in. */
export const estimateNames = [
  'frequencyLow',
  'frequencyLikely',
  'frequencyHigh',
  'frequencyShape',
  'lossLow',
  'lossLikely',
  'lossHigh',
  'lossShape',
] as const;

type Name = (typeof estimateNames)[number];
type EstimateFields = ReturnType<typeof estimateFields>;
export type Estimated = {
  readonly [N in Name]: EstimateFields[N] extends Field<infer V> ? V : never;
};
export type Quantity = keyof Exposure;

const estimateOf = (fields: Estimated, of: Quantity): Estimate =>
  of === 'frequency'
    ? {
        low: fields.frequencyLow,
        likely: fields.frequencyLikely,
        high: fields.frequencyHigh,
        shape: fields.frequencyShape,
      }
    : { low: fields.lossLow, likely: fields.lossLikely, high: fields.lossHigh, shape: fields.lossShape };

/** Returns the range estimated for one quantity; undefined while the estimate is incomplete. */
export const rangeIn = (fields: Estimated, of: Quantity): Range | undefined =>
  rangeOf(estimateOf(fields, of));

/** Returns the same register with invariants that refuse contradictory estimates, each at the field to correct. */
export function keepingRanges<K extends string, F extends Fields & EstimateFields>(
  register: Register<K, F>,
): Register<K, F> {
  let kept = register;
  for (const quantity of ['frequency', 'loss'] as const)
    for (const { part, says, holds } of wellFormed)
      kept = kept.invariant(fieldOf(quantity, part), says, [], ({ fields }) =>
        holds(estimateOf(fields as unknown as Estimated, quantity)),
      );
  return kept;
}

const parts = { low: 'Low', likely: 'Likely', high: 'High' } as const;
const fieldOf = (of: Quantity, part: keyof typeof parts): Name => `${of}${parts[part]}`;
