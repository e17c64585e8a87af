import { choice, list } from '#isms/kernel/declarations/fields.ts';

/** How much something weighs, from the least: the severities of incidents and the criticality of suppliers. */
export const weights = ['low', 'medium', 'high', 'critical'] as const;
type Weight = (typeof weights)[number];

/** Whether something weighs at least so much; without a limit everything does, and what was never weighed does not. */
export const exceedsThreshold = (weight: Weight | undefined, least: Weight | undefined): boolean =>
  least === undefined || (weight !== undefined && weights.indexOf(weight) >= weights.indexOf(least));

/** Which events call for an assessment, in a form that can be watched beside the words of the method. */
export const triggers = list(
  {
    kind: choice({
      title: 'What happens',
      help: 'The kind of record that calls for an assessment.',
      options: {
        incident: 'Incident',
        supplier: 'Incident at a supplier',
        change: 'Change that names risks',
        law: 'New law, regulation or contract',
      },
    }),
    least: choice({
      title: 'At least',
      help: 'Of an incident the lowest severity that counts, of a supplier the lowest criticality; empty where each counts.',
      options: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
      optional: true,
    }),
  },
  {
    title: 'Triggers that are watched',
    help: 'What on record calls for an assessment by itself: whatever of it comes after the last assessment of a risk is pointed out. Significant changes always are.',
    optional: true,
    material: true,
  },
);
