import { choice, date, line, list, matrix, number, prose, reference, yesNo } from '#isms/kernel/fields.ts';
import type { Id } from '#isms/kernel/field.ts';
import type { Neighbourhood } from '#isms/kernel/reader.ts';
import { register } from '#isms/kernel/register.ts';

const stepName = line({ title: 'Step', help: 'Its name, from the lowest to the highest.', longest: 60 });

/** How risks are assessed: scales with anchors, the matrix, and who may accept which level (6.1.2 a, b). */
export const riskMethod = register({
  key: 'risk-method',
  clause: '6.1.2',
  title: 'Risk method',
  plural: 'Risk methods',
  code: 'MTH',
  purpose:
    'How risks are scored and which may be accepted by whom, so that two assessors come to the same result. Old methods stay: a risk is always read on the scale it was scored with.',
  label: 'name',
  fields: {
    name: line({ title: 'Name', help: 'The method and its version.', material: true }),
    approach: choice({
      title: 'Approach',
      help: 'Whether risks are found from assets, from events, or both ways.',
      options: { assets: 'Asset-based', events: 'Event-based', both: 'Both' },
      material: true,
    }),
    likelihoodScale: list(
      {
        name: stepName,
        anchor: line({ title: 'Anchor', help: 'What it means, such as once in ten years.', optional: true }),
        perYear: number({
          title: 'At most, per year',
          help: 'The highest frequency that still belongs to this step.',
          least: 0,
          optional: true,
        }),
      },
      {
        title: 'Likelihood scale',
        help: 'From the least likely to the most, each with what it means.',
        material: true,
      },
    ),
    impactScale: list(
      {
        name: stepName,
        anchor: line({
          title: 'Anchor',
          help: 'What it means for operations, law and people.',
          optional: true,
        }),
        money: number({
          money: true,
          title: 'Loss up to',
          help: 'In the reference currency.',
          least: 0,
          optional: true,
        }),
      },
      {
        title: 'Impact scale',
        help: 'From the least to the most severe, each with what it means.',
        material: true,
      },
    ),
    levels: list(
      {
        name: stepName,
        acceptable: yesNo({
          title: 'Acceptable',
          help: 'Whether a risk of this level may be kept without treatment.',
        }),
        acceptedBy: choice({
          title: 'Who may accept more',
          help: 'Who may accept a residual risk of this level.',
          options: { owner: 'Risk owner', 'top management': 'Top management', nobody: 'Nobody' },
        }),
      },
      {
        title: 'Levels and acceptance',
        help: 'The levels of risk from the lowest, and the criteria for accepting each.',
        material: true,
      },
    ),
    matrix: matrix({
      title: 'Matrix',
      help: 'Which level follows from which likelihood and impact.',
      matrix: { up: 'likelihoodScale', across: 'impactScale', steps: 'levels' },
      material: true,
    }),
    triggers: prose({
      title: 'Triggers',
      help: 'Which events call for an assessment before the interval is over.',
      optional: true,
      material: true,
    }),
    repeatability: prose({
      title: 'Repeatability',
      help: 'How it is shown that results are consistent, valid and comparable.',
      optional: true,
      material: true,
    }),
    document: reference('document', {
      title: 'Document',
      help: 'The controlled document that describes the process.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When the criteria were last found to be still right.',
      optional: true,
      happened: true,
    }),
    replaced: yesNo({
      title: 'Replaced',
      help: 'Whether a newer method is used for new assessments.',
      default: false,
    }),
  },
  sections: {
    Method: ['name', 'approach', 'triggers', 'repeatability'],
    Scales: ['likelihoodScale', 'impactScale'],
    Criteria: ['levels', 'matrix'],
    'Kept up to date': ['document', 'reviewedOn', 'replaced'],
  },
  columns: ['name', 'approach', 'reviewedOn', 'replaced'],
  order: 'replaced,-reviewedOn',
  deadlines: {
    review: {
      title: 'Review of the risk criteria',
      from: 'reviewedOn',
      every: { setting: 'methodReview' },
      while: { replaced: ['false'] },
      recurs: true,
    },
  },
  example: {
    name: 'Three by three, version 1',
    approach: 'events',
    likelihoodScale: [
      { name: 'Unlikely', anchor: 'less than once in five years', perYear: 0.2 },
      { name: 'Possible', anchor: 'up to once a year', perYear: 1 },
      { name: 'Frequent', anchor: 'more than once a year' },
    ],
    impactScale: [
      { name: 'Small', anchor: 'a day of work', money: 10_000 },
      { name: 'Serious', anchor: 'customers notice', money: 100_000 },
      { name: 'Severe', anchor: 'the authority is told' },
    ],
    levels: [
      { name: 'Low', acceptable: true, acceptedBy: 'owner' },
      { name: 'Medium', acceptable: false, acceptedBy: 'owner' },
      { name: 'High', acceptable: false, acceptedBy: 'top management' },
    ],
    matrix: [
      [1, 1, 2],
      [1, 2, 3],
      [2, 3, 3],
    ],
    triggers: 'A new product, site or critical supplier; a severe incident.',
  },
});

/** A score on the scales of a method; parts of it may be missing. */
export interface Score {
  readonly method: Id<'risk-method'> | undefined;
  readonly likelihood: number | undefined;
  readonly impact: number | undefined;
}

/** The level, from 1, that the matrix yields; undefined without both scores, or off the scale. */
export function levelOf(
  { method, likelihood, impact }: Score,
  s: Neighbourhood<typeof riskMethod>,
): number | undefined {
  if (likelihood === undefined || impact === undefined) return undefined;
  return s.get(riskMethod, method)?.fields.matrix[likelihood - 1]?.[impact - 1];
}

/** The level's name and acceptance criteria on the method it was scored with. */
export const bandOf = (score: Score, s: Neighbourhood<typeof riskMethod>) =>
  s.get(riskMethod, score.method)?.fields.levels[(levelOf(score, s) ?? 0) - 1];
