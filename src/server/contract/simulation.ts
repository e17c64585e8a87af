import { z } from 'zod';
import { namesShape } from './names.ts';

const money = z.number();
const describedAs = (description: string) => money.meta({ description });

/** The loss of a year: exactly where it is known, and as simulated. */
const annualLossShape = z
  .object({
    expected: describedAs('The expected loss of a year, exactly: expected frequency times expected loss.'),
    mean: describedAs('The average of the simulated years, which misses the expected loss by chance.'),
    standardError: describedAs(
      'Of that average, judged by the simulated years: too little where one rare loss outweighs all others.',
    ),
    deviation: describedAs('The standard deviation of a year.'),
    chance: z.number().meta({ description: 'The share of years with any loss.' }),
    p5: describedAs('One year in twenty stays within it.'),
    p50: describedAs('Every second year stays within it.'),
    p90: describedAs('One year in ten is worse.'),
    p95: describedAs('One year in twenty is worse.'),
    p99: describedAs('One year in a hundred is worse.'),
  })
  .meta({ id: 'AnnualLoss' });

const curveShape = z
  .object({
    thresholds: z.array(money),
    shares: z.array(z.array(z.number())).meta({
      description:
        'For what is today and then for each that it is compared with: the share of years above each threshold.',
    }),
  })
  .meta({ id: 'ExceedanceCurve' });

/** The cost of treatments and what they save, by expected losses. */
const savingFields = {
  saves: describedAs('Of the expected loss, a year.'),
  cost: money.optional(),
  yearlyCost: money.optional(),
  return: z
    .number()
    .optional()
    .meta({ description: 'What it saves beyond its yearly cost, for each unit of that cost.' }),
};

/** What is needed to repeat a simulation with the same result. */
const runShape = {
  seed: z.int(),
  years: z.int(),
  version: z.string().meta({ description: 'Of the product that computed it.' }),
  asOf: z.iso.date(),
  position: z.int(),
};

/** The losses of the open risks in a year, together and one by one. */
export const simulationShape = z
  .object({
    ...runShape,
    withheld: z
      .boolean()
      .meta({ description: 'Whether it rests on records you may not read: then nothing is told of any.' }),
    total: z.object({ before: annualLossShape, after: annualLossShape }).optional().meta({
      description: 'All risks together; absent where none is in figures, or where they are withheld.',
    }),
    curve: curveShape.optional(),
    risks: z.array(
      z.object({
        risk: z.string(),
        before: annualLossShape,
        after: annualLossShape.optional(),
        treatments: z.array(z.string()).meta({
          description: 'What `after` is after, in the order in which each builds on those before it.',
        }),
      }),
    ),
    without: z.array(z.string()).meta({ description: 'Open risks that want figures.' }),
    names: namesShape,
  })
  .meta({ id: 'Simulation' });

/** The losses of one risk in a year, and what each treatment would save. */
export const riskSimulationShape = z
  .object({
    ...runShape,
    risk: z.string(),
    before: annualLossShape,
    curve: curveShape,
    treatments: z.array(
      z.object({
        treatment: z.string(),
        upon: z.string().optional().meta({
          description:
            'The treatment before it, which it builds on; the first builds on what is there today.',
        }),
        changes: z
          .array(z.enum(['frequency', 'loss']))
          .meta({ description: 'What it estimates anew; the rest stays as what it builds on leaves it.' }),
        after: annualLossShape,
        ...savingFields,
      }),
    ),
    plan: z.object(savingFields).optional().meta({
      description: 'All treatments together; without a cost that one of them does not state.',
    }),
    names: namesShape,
  })
  .meta({ id: 'RiskSimulation' });

/** The query of a simulation. */
export const simulationQuery = z.strictObject({
  asOf: z.string().optional().meta({ description: 'The risks as they stood at the end of that day.' }),
  years: z.coerce
    .number()
    .int()
    .min(1000)
    .max(1_000_000)
    .default(100_000)
    .meta({ description: 'How many years are simulated.' }),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(1)
    .meta({ description: 'The same seed yields the same numbers.' }),
});

export type Simulation = z.infer<typeof simulationShape>;
export type RiskSimulation = z.infer<typeof riskSimulationShape>;
export type AnnualLoss = z.infer<typeof annualLossShape>;
export type ExceedanceCurve = z.infer<typeof curveShape>;
