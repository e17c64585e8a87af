import { choice, list } from '#isms/kernel/declarations/fields.ts';

/** The weights of events, from the lowest: severities of incidents and criticality of suppliers. */
export const weights = ['low', 'medium', 'high', 'critical'] as const;
type Weight = (typeof weights)[number];

/** Checks whether a weight is at least a limit. Without a limit every weight is; with one, an unknown weight is not. */
export const exceedsThreshold = (weight: Weight | undefined, least: Weight | undefined): boolean =>
  least === undefined || (weight !== undefined && weights.indexOf(weight) >= weights.indexOf(least));

/** The events that call for a reassessment, as data that rules can check, besides the text of the method. */
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
