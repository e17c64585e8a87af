import { choice, list, number, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { impactStep, levelStep, likelihoodStep } from '../risk-method/method-steps.ts';
import { isInUse, riskMethod } from '../risk-method/risk-method.ts';
import {
  riskPositionParameters,
  daysOfAssessments,
  narrowedBy,
  origins,
  riskPositionReads,
  riskPositions,
  standpoints,
  type RiskPosition,
} from './risk-positions.ts';

const likelihood = likelihoodStep('method', {
  title: 'Likelihood',
  help: 'As scored at that stage; empty for what is not scored.',
  optional: true,
});
const impact = impactStep('method', {
  title: 'Impact',
  help: 'As scored at that stage; empty for what is not scored.',
  optional: true,
});

const { stage, ...others } = riskPositionParameters;

/** The number of open risks in each cell of the matrix, for each method in use. */
export const riskMatrix = view({
  key: 'risk-matrix',
  clause: '6.1.2',
  title: 'Risk matrix',
  synonyms: ['heat map'],
  purpose:
    'Where the open risks stand by likelihood and impact: before controls, today and after treatment, and how they moved. Each number opens its list.',
  nothing:
    'There is no method to score risks with yet. Once one is approved, its matrix stands here, and every open risk in it.',
  reads: riskPositionReads,
  parameters: {
    stage,
    movement: choice({
      title: 'Movement',
      help: 'Whether arrows show where risks came from. Before controls, only an earlier day came before.',
      options: { none: 'Not drawn', stage: 'From the stage before', day: 'Since an earlier day' },
      default: 'none',
    }),
    ...others,
  },
  compares: 'since',
  comparesWhen: { movement: ['day'] },
  landmarks: daysOfAssessments,
  columns: {
    method: reference('risk-method', { title: 'Method', help: 'The method they are scored with.' }),
    likelihood,
    impact,
    level: levelStep('method', {
      title: 'Level',
      help: 'What the matrix yields here.',
      optional: true,
    }),
    acceptable: yesNo({
      title: 'Acceptable',
      help: 'Whether a risk of this level may be kept as it is.',
      optional: true,
    }),
    count: number({ title: 'Risks', help: 'How many stand here.', whole: true }),
    came: list(
      {
        likelihood,
        impact,
        count: number({ title: 'Risks', help: 'How many came from there.', whole: true }),
      },
      { title: 'Came from', help: 'From which other cells, if movement is asked for.', optional: true },
    ),
  },
  presentation: {
    as: 'matrix',
    across: 'impact',
    up: 'likelihood',
    level: 'level',
    count: 'count',
    acceptable: 'acceptable',
    came: 'came',
    counted: {
      register: 'risk',
      among: ['status:is:open'],
      by: 'stage',
      stages: standpoints,
      narrowed: narrowedBy,
      moved: { by: 'movement', view: 'risk-movement' },
    },
  },
  *rows({ s, before }, asked) {
    const now = [...riskPositions(asked, s).values()];
    const from = asked.movement === 'none' ? undefined : origins(asked, s, before?.s);
    const byPlace = Map.groupBy(now, (each) => (each.level === undefined ? each.method : placeOf(each)));
    for (const { id, code, fields } of s
      .all(riskMethod)
      .filter((method) => isInUse(method) || now.some((each) => each.method === method.id))) {
      const rests = [{ register: riskMethod.key, id }];
      for (const [row, levels] of fields.matrix.entries())
        for (const [column, level] of levels.entries()) {
          const place = { method: id, likelihood: row + 1, impact: column + 1 };
          const here = byPlace.get(placeOf(place)) ?? [];
          yield {
            key: `${code} ${place.likelihood} ${place.impact}`,
            cells: {
              ...place,
              level,
              acceptable: fields.levels[level - 1]?.acceptable,
              count: here.length,
              came:
                from &&
                cameFrom(
                  here.flatMap(({ record }) => from.get(record.id) ?? []),
                  place,
                ),
            },
            rests,
          };
        }
      const unscored = byPlace.get(id)?.length ?? 0;
      if (unscored > 0) yield { key: `${code} not scored`, cells: { method: id, count: unscored }, rests };
    }
  },
});

type MatrixCell = Pick<RiskPosition, 'method' | 'likelihood' | 'impact'>;
const placeOf = ({ method, likelihood, impact }: MatrixCell): string => `${method} ${likelihood} ${impact}`;

/** Returns the other cells of the same matrix that risks came from, with the number from each. */
function cameFrom(from: readonly RiskPosition[], here: MatrixCell) {
  const elsewhere = from.filter(
    (each) => each.level !== undefined && each.method === here.method && placeOf(each) !== placeOf(here),
  );
  return Map.groupBy(elsewhere, placeOf)
    .values()
    .flatMap((all) => {
      const [first] = all;
      const { likelihood, impact } = first ?? {};
      return likelihood === undefined || impact === undefined
        ? []
        : [{ likelihood, impact, count: all.length }];
    })
    .toArray();
}
