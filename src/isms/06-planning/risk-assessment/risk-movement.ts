import { choice, line, number, reference } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { view, type ViewQuery } from '#isms/kernel/declarations/view.ts';
import { levelStep } from '../risk-method/method-steps.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from './risk.ts';
import {
  riskPositionParameters,
  daysOfAssessments,
  origins,
  riskPositionReads,
  riskPositions,
  type RiskPosition,
} from './risk-positions.ts';

const changes = {
  higher: 'Higher level',
  new: 'New',
  lower: 'Lower level',
  same: 'Elsewhere, on the same level',
  rescored: 'Scored with another method',
  scored: 'Not scored then',
  unscored: 'Not scored now',
  gone: 'Gone',
} as const;
type Change = keyof typeof changes;

const counts = {
  higher: number({ title: 'Higher', help: 'Whose level rose.', whole: true }),
  new: number({ title: 'New', help: 'Open now and not then.', whole: true }),
  lower: number({ title: 'Lower', help: 'Whose level fell.', whole: true }),
  same: number({ title: 'Same level', help: 'Elsewhere, on the same level.', whole: true }),
  rescored: number({ title: 'Another method', help: 'Scored with another method.', whole: true }),
  scored: number({ title: 'Not scored then', help: 'Which had no score and have one.', whole: true }),
  unscored: number({ title: 'Not scored now', help: 'Which had a score and have none.', whole: true }),
  gone: number({
    title: 'Gone',
    help: 'Closed since, or not among those asked about any more.',
    whole: true,
  }),
} satisfies Record<Change, unknown>;

const place = (title: string, help: string) => line({ title, help, optional: true });
const method = (title: string, help: string) => reference('risk-method', { title, help, optional: true });

/** The risks that moved on the matrix, were added or were closed: since an earlier day, or from the stage before. */
export const riskMovement = view({
  key: 'risk-movement',
  clause: '6.1.2',
  title: 'Moved risks',
  purpose:
    'Which risks are new or closed, and which changed their level or their place on the matrix: since an earlier day, or from the stage before.',
  nothing: 'Nothing has moved: each open risk stands where it stood.',
  reads: riskPositionReads,
  parameters: {
    movement: choice({
      title: 'Movement',
      help: 'Where they came from. Before controls, only an earlier day came before.',
      options: { day: 'Since an earlier day', stage: 'From the stage before' },
      default: 'day',
    }),
    ...riskPositionParameters,
  },
  compares: 'since',
  comparesWhen: { movement: ['day'] },
  landmarks: daysOfAssessments,
  columns: {
    change: choice({ title: 'Change', help: 'What became of it.', options: changes }),
    risk: reference('risk', { title: 'Risk', help: 'The risk.' }),
    owner: reference('person', { title: 'Owner', help: 'Who answers for it.', optional: true }),
    fromMethod: method('Method then', 'The method it was scored with.'),
    fromLevel: levelStep('fromMethod', {
      title: 'Level then',
      help: 'The level it came from.',
      optional: true,
    }),
    from: place('Stood at', 'The likelihood and impact it came from.'),
    toMethod: method('Method', 'The method it is scored with.'),
    toLevel: levelStep('toMethod', { title: 'Level', help: 'The level it is of.', optional: true }),
    to: place('Stands at', 'The likelihood and impact it has.'),
  },
  presentation: { as: 'table', group: 'change', without: ['fromMethod', 'toMethod'] },
  head: {
    columns: counts,
    running: [],
    *rows(asking, asked) {
      const moved = movesOf(asking, asked);
      const cells = Object.fromEntries([...moved].map(([change, all]) => [change, all.length]));
      yield { key: 'all', cells, rests: [] };
    },
  },
  *rows(asking, asked) {
    const moved = movesOf(asking, asked);
    for (const change of Object.keys(changes) as Change[])
      for (const { record, from, to } of moved.get(change)?.toSorted(worstFirst) ?? [])
        yield {
          key: record.code,
          cells: {
            change,
            risk: record.id,
            owner: record.fields.owner,
            fromMethod: from?.method,
            fromLevel: from?.level,
            from: placeOf(from, asking.s),
            toMethod: to?.method,
            toLevel: to?.level,
            to: placeOf(to, asking.s),
          },
          rests: [{ register: risk.key, id: record.id }],
        };
  },
});

interface Move {
  readonly record: RiskPosition['record'];
  readonly from: RiskPosition | undefined;
  readonly to: RiskPosition | undefined;
}

type Movement = Parameters<typeof riskPositions>[0] & { readonly movement: 'day' | 'stage' };
type Sources = ViewQuery<(typeof riskPositionReads)[number]> & {
  readonly before?: Pick<ViewQuery<(typeof riskPositionReads)[number]>, 's'>;
};

function movesOf({ s, before }: Sources, asked: Movement): ReadonlyMap<Change, readonly Move[]> {
  const [then, now] = [origins(asked, s, before?.s), riskPositions(asked, s)];
  // If there was nothing before, nothing has moved.
  if (asked.movement === 'stage' && then.size === 0) return new Map();
  const moves = [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [from, to] = [then.get(id), now.get(id)];
    const change = changeOf(from, to);
    const record = (to ?? from)?.record;
    return change && record ? [{ change, record, from, to }] : [];
  });
  return Map.groupBy(moves, ({ change }) => change);
}

function changeOf(from: RiskPosition | undefined, to: RiskPosition | undefined): Change | undefined {
  if (!from) return 'new';
  if (!to) return 'gone';
  if (from.level === undefined || to.level === undefined)
    return from.level === to.level ? undefined : from.level === undefined ? 'scored' : 'unscored';
  if (from.method !== to.method) return 'rescored';
  if (from.level !== to.level) return from.level < to.level ? 'higher' : 'lower';
  return from.likelihood === to.likelihood && from.impact === to.impact ? undefined : 'same';
}

/** Returns the cell in the names of its steps: "Likely, severe" says more than two numbers. */
function placeOf(placed: RiskPosition | undefined, s: Reader<typeof riskMethod>): string | undefined {
  const { likelihoodScale, impactScale } = s.get(riskMethod, placed?.method)?.fields ?? {};
  const likelihood = likelihoodScale?.[(placed?.likelihood ?? 0) - 1]?.name;
  const impact = impactScale?.[(placed?.impact ?? 0) - 1]?.name;
  return likelihood !== undefined && impact !== undefined ? `${likelihood}, ${impact}` : undefined;
}

const worstFirst = (a: Move, b: Move): number =>
  (b.to?.level ?? 0) - (a.to?.level ?? 0) || (b.from?.level ?? 0) - (a.from?.level ?? 0);
