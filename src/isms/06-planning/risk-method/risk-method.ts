import {
  choice,
  date,
  line,
  list,
  matrix,
  number,
  prose,
  reference,
  step,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import {
  decreasingCells,
  isByFormula,
  limitsOf,
  measuresOf,
  matrixByFormula,
} from '#isms/kernel/declarations/matrix-formula.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { isSameValue } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { anchors } from './consequence-kinds.ts';
import { triggers } from '../risk-assessment/reassessment-thresholds.ts';
import { riskMethodTemplates } from './risk-method-templates.ts';

/** The options for the scores of open risks when their method is replaced. */
export const carryings = {
  mapped: 'Translated',
  kept: 'Kept until the next assessment',
  again: 'To be scored again',
} as const;

const stepName = line({ title: 'Step', help: 'Its name, from the lowest to the highest.', longest: 60 });

/** Returns the conversion table for a scale of the replaced method. */
const becomes = (title: string, scale: 'likelihoodScale' | 'impactScale') =>
  list(
    {
      was: step({
        title: 'Former step',
        help: 'The step on the method that is replaced.',
        scale: { through: 'replaces', list: scale },
      }),
      is: step({ title: 'Step now', help: 'The step on this method.', scale: { list: scale } }),
    },
    {
      title,
      help: 'For scores that are carried over: what each step of the former scale is on this one.',
      optional: true,
      material: true,
    },
  );

const painted = {
  matrix: {
    up: 'likelihoodScale',
    across: 'impactScale',
    steps: 'levels',
    formula: { by: 'painting', from: 'from', rate: 'perYear', amount: 'money' },
  },
} as const;

/** Checks whether figures rise from one step to the next. Steps without a figure are skipped. */
const rising = (figures: readonly (number | undefined)[]): boolean =>
  figures
    .filter((each) => each !== undefined)
    .every((each, n, filled) => n === 0 || each > (filled[n - 1] ?? each));

/** The people who may accept a residual risk. */
export const acceptors = {
  owner: 'Risk owner',
  'top management': 'Top management',
  nobody: 'Nobody',
} as const;

const method = register({
  key: 'risk-method',
  clause: '6.1.2',
  title: 'Risk method',
  plural: 'Risk methods',
  code: 'MTH',
  synonyms: ['methodology', 'risk criteria', 'risk appetite', 'acceptance criteria'],
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
          help: 'What it means as a whole, in a few words.',
          optional: true,
        }),
        ...anchors,
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
          options: acceptors,
        }),
        from: number({
          title: 'Begins at',
          help: 'For a matrix that follows from a formula: the lowest result that has this level.',
          least: 0,
          optional: true,
        }),
      },
      {
        title: 'Levels and acceptance',
        help: 'The levels of risk from the lowest, and the criteria for accepting each.',
        material: true,
      },
    ),
    painting: choice({
      title: 'Painting',
      help: 'By what the level of each cell is settled. The expected loss is frequency times loss, each at the upper end of its step.',
      options: {
        hand: 'By hand',
        sum: 'Sum of both steps',
        product: 'Product of both steps',
        loss: 'Expected loss a year',
      },
      default: 'hand',
      material: true,
    }),
    matrix: matrix({
      title: 'Matrix',
      help: 'Which level follows from which likelihood and impact.',
      ...painted,
      material: true,
    }),
    triggers: prose({
      title: 'Triggers',
      help: 'Which events call for an assessment before the interval is over.',
      optional: true,
      material: true,
    }),
    watched: triggers,
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
    replaces: reference('risk-method', {
      title: 'Replaces',
      help: 'The method whose place it takes once top management adopts it; until then it is a draft.',
      optional: true,
    }),
    likelihoodsWere: becomes('Likelihood carried over', 'likelihoodScale'),
    impactsWere: becomes('Impact carried over', 'impactScale'),
    adoptedOn: date({
      title: 'Adopted on',
      help: 'When it took the place of the method it replaces.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    replacedOn: date({
      title: 'Replaced on',
      help: 'When another method took its place.',
      optional: true,
      happened: true,
      byAction: true,
    }),
    carriedOver: choice({
      title: 'Scores carried over',
      help: 'What was decided about the open risks when it was replaced.',
      options: carryings,
      optional: true,
      byAction: true,
    }),
    rescoreBy: date({
      title: 'To be scored again by',
      help: 'By when the risks that are still scored with it are scored on its successor.',
      optional: true,
      byAction: true,
    }),
    replaced: yesNo({
      title: 'Replaced',
      help: 'Whether a newer method is used for new assessments.',
      default: false,
    }),
  },
  sections: {
    Method: ['name', 'approach', 'triggers', 'watched', 'repeatability'],
    Scales: ['likelihoodScale', 'impactScale'],
    Criteria: ['levels', 'painting', 'matrix'],
    'In place of another': ['replaces', 'likelihoodsWere', 'impactsWere', 'adoptedOn'],
    'Its own successor': ['replaced', 'replacedOn', 'carriedOver', 'rescoreBy'],
    'Kept up to date': ['document', 'reviewedOn'],
  },
  current: { by: 'use', is: 'current' },
  later: ['In place of another'],
  columns: ['name', 'use', 'approach', 'reviewedOn'],
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
    watched: [{ kind: 'incident', least: 'high' }, { kind: 'law' }],
  },
  templates: riskMethodTemplates,
});

/** Returns the invariant that a conversion table names each former step once and keeps their order. */
function carriesAll(table: 'likelihoodsWere' | 'impactsWere', scale: 'likelihoodScale' | 'impactScale') {
  return [
    table,
    'must say for each step of the method it replaces, once, what it becomes, and keep their order',
    [method],
    ({ fields }: Stored<typeof method>, s: Neighbourhood<typeof method>): boolean => {
      const rows = fields[table]?.toSorted((a, b) => a.was - b.was);
      const former = s.get(method, fields.replaces)?.fields[scale] ?? [];
      return (
        rows === undefined ||
        rows.length === 0 ||
        (rows.length === former.length &&
          rows.every(({ was, is }, n) => was === n + 1 && is >= (rows[n - 1]?.is ?? 1)))
      );
    },
  ] as const;
}

/** Checks whether a method is to replace another and has not been adopted. */
export const isDraft = ({ fields }: Stored<typeof method>): boolean =>
  !fields.replaced && fields.replaces !== undefined && fields.adoptedOn === undefined;

/** Checks whether a method is neither replaced nor a draft. */
export const isInUse = (each: Stored<typeof method>): boolean => !each.fields.replaced && !isDraft(each);

const uses = { current: 'In use', draft: 'Draft', replaced: 'Replaced' } as const;

function useOf(each: Stored<typeof method>): keyof typeof uses {
  if (each.fields.replaced) return 'replaced';
  return isDraft(each) ? 'draft' : 'current';
}

/** The risk methods: scales with anchors, the matrix, and who may accept which level (6.1.2 a, b). */
export const riskMethod = method
  .derive(
    'use',
    choice({ title: 'Use', help: 'Whether it is what risks are scored with.', options: uses }),
    [],
    useOf,
  )
  .invariant('likelihoodScale', 'must have frequencies that rise from step to step', [], ({ fields }) =>
    rising(fields.likelihoodScale.map(({ perYear }) => perYear)),
  )
  .invariant('impactScale', 'must have losses that rise from step to step', [], ({ fields }) =>
    rising(fields.impactScale.map(({ money }) => money)),
  )
  .invariant('levels', 'must begin one above the other', [], ({ fields }) =>
    rising(fields.levels.slice(1).map(({ from }) => from)),
  )
  .invariant(
    'levels',
    'must each say where they begin, apart from the lowest, as the matrix follows from a formula',
    [],
    ({ fields }) => !isByFormula(painted, fields) || limitsOf(painted, fields) !== undefined,
  )
  .invariant(
    'painting',
    'by expected loss needs a frequency at every likelihood and a loss at every impact',
    [],
    ({ fields }) => !isByFormula(painted, fields) || measuresOf(painted, fields) !== undefined,
  )
  .invariant('replaces', 'must be another method', [], ({ id, fields }) => fields.replaces !== id)
  .invariant(...carriesAll('likelihoodsWere', 'likelihoodScale'))
  .invariant(...carriesAll('impactsWere', 'impactScale'))
  .invariant('matrix', 'must be what the formula yields', [], ({ fields }) => {
    const yields = matrixByFormula(painted, fields);
    return yields === undefined || isSameValue(yields, fields.matrix);
  })
  .invariant(
    'matrix',
    'must not fall: a higher step never has a lower level',
    [],
    ({ fields }) => decreasingCells(fields.matrix).length === 0,
  );

/** Returns the levels, from 1, that at least one cell of the matrix yields. */
export const levelsReached = ({ fields }: Stored<typeof method>): ReadonlySet<number> =>
  new Set(fields.matrix.flat());

/** A score on the scales of a method. Parts of it may be missing. */
export interface Score {
  readonly method: Id<'risk-method'> | undefined;
  readonly likelihood: number | undefined;
  readonly impact: number | undefined;
}

/** Returns the level, from 1, that the matrix yields; undefined without both scores, or if one is off the scale. */
export function levelOf(
  { method, likelihood, impact }: Score,
  s: Neighbourhood<typeof riskMethod>,
): number | undefined {
  if (likelihood === undefined || impact === undefined) return undefined;
  return s.get(riskMethod, method)?.fields.matrix[likelihood - 1]?.[impact - 1];
}

/**
 * Returns the level of a score with its name and acceptance criteria, on the method it was scored with; undefined if it
 * has none.
 */
export const bandOf = (score: Score, s: Neighbourhood<typeof riskMethod>) =>
  s.get(riskMethod, score.method)?.fields.levels[(levelOf(score, s) ?? 0) - 1];

/** The results of comparing a score with the acceptance criteria of its method. */
export const comparisonStates = {
  'not scored': 'Not scored',
  acceptable: 'Acceptable',
  'to be treated': 'Above the criteria',
} as const;

/** Returns the newest method in use, if any. */
export const methodInUse = (s: Reader<typeof riskMethod>): Stored<typeof riskMethod> | undefined =>
  s.all(riskMethod).findLast(isInUse);
/** The invariant for scored records: the method must not be a draft, whose criteria nobody has adopted. */
export const isNoDraft = [
  'method',
  'must be a method in use: this one is a draft until it is adopted in place of another',
  [riskMethod],
  (
    { fields }: { readonly fields: { readonly method: Id<'risk-method'> } },
    s: Neighbourhood<typeof riskMethod>,
  ): boolean => {
    const found = s.get(riskMethod, fields.method);
    return found === undefined || !isDraft(found);
  },
] as const;
