import { daysBetween } from '#isms/kernel/values/calendar.ts';
import type { Link, Values } from '#isms/kernel/field-kinds/field.ts';
import { reference } from '#isms/kernel/declarations/fields.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { measure } from '../../risk-treatment/measure.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { scoreAfter } from '../../risk-treatment/planned-treatments.ts';
import { levelOf, riskMethod } from '../../risk-method/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../risk.ts';
import { threat } from '../threat.ts';
import { treatment } from '../../risk-treatment/treatment.ts';
import { vulnerability } from '../vulnerability.ts';
import { actsOn, barriersOf, type Barrier, type Side } from './barriers.ts';
import { bowTieColumns, type Gap } from './bow-tie-columns.ts';
import { causesOf, opposedBy, type Cause } from './causes.ts';

type Cells = Partial<Values<typeof bowTieColumns>>;
type Risk = Stored<typeof risk>;
interface Element {
  readonly key: string;
  readonly cells: Cells;
}

/** A risk as a bow-tie: its causes, its consequences, and the barriers on either side (6.1.2 c-e). */
export const bowTie = view({
  key: 'bow-tie',
  clause: '6.1.2',
  title: 'Bow-tie',
  purpose:
    'One risk from its causes to what follows: what keeps it from happening, what notices and limits it, what of that is there and works, what is only planned, and where nothing stands in the way.',
  nothing: 'Choose a risk: its causes, its consequences and what stands in between are drawn here.',
  reads: [risk, riskMethod, threat, vulnerability, treatment, measure, measureTest, catalogueControl],
  parameters: {
    risk: reference('risk', { title: 'Risk', help: 'The risk that is drawn.', optional: true }),
  },
  onRecord: 'risk',
  columns: bowTieColumns,
  presentation: {
    as: 'bow-tie',
    place: 'place',
    kind: 'kind',
    called: ['record', 'says', 'consequence', 'properties'],
    gap: 'gap',
    state: 'state',
    there: 'there',
    against: 'against',
    course: ['before', 'today', 'after'],
    facts: ['acceptance', 'owner', 'impact', 'asset', 'serves', 'treatment', 'due', 'late'],
    without: ['method', 'methodAfter', 'treats'],
  },
  begins: [
    {
      register: treatment,
      title: 'Plan a treatment',
      fields: { risk: 'treats', method: 'method' },
      where: 'treats',
    },
  ],
  *rows({ s }, { risk: id }) {
    const drawn = s.get(risk, id);
    if (!drawn) return;
    const about: Link = { register: risk.key, id: drawn.id };
    const { method } = drawn.fields;
    for (const { key, cells } of elementsOf(drawn, s))
      yield {
        key,
        cells: { ...cells, method },
        rests: [about, ...(cells.record && cells.record.id !== drawn.id ? [cells.record] : [])],
      };
  },
});

type Known = Reader<
  | typeof risk
  | typeof riskMethod
  | typeof threat
  | typeof vulnerability
  | typeof treatment
  | typeof measure
  | typeof measureTest
  | typeof catalogueControl
>;

function* elementsOf(drawn: Risk, s: Known): Iterable<Element> {
  const causes = causesOf(drawn, s);
  const barriers = barriersOf(drawn, s);
  const { source } = drawn.fields;
  const on = (side: Side) => barriers.filter(({ sides }) => sides.includes(side));
  const missing = (place: BowTieSide, gap: Gap, treats?: Risk['id']): Element => ({
    key: gap,
    cells: { place, gap, treats },
  });
  if (source !== undefined) yield { key: 'source', cells: { place: 'cause', kind: 'source', says: source } };
  yield* causes.map((cause) => causeElement(cause, causes, on('before')));
  if (source === undefined && causes.length === 0) yield missing('cause', 'no cause');
  yield* on('before').map((each) => barrierElement(each, 'before', causes, s));
  if (on('before').length === 0) yield missing('before', 'nothing prevents', drawn.id);
  yield eventElement(drawn, s);
  yield* barriers
    .filter(({ sides }) => sides.length === 0)
    .map((each) => barrierElement(each, 'between', causes, s));
  yield* (drawn.fields.path ?? []).map(({ step, asset }, n): Element => ({
    key: `step ${n + 1}`,
    cells: { place: 'step', kind: 'step', says: step, asset },
  }));
  yield* on('after').map((each) => barrierElement(each, 'after', causes, s));
  if (on('after').length === 0) yield missing('after', 'nothing limits', drawn.id);
  const consequences = [...consequencesOf(drawn)];
  if (drawn.fields.consequence === undefined && (drawn.fields.consequences ?? []).length === 0)
    yield missing('consequence', 'no consequence');
  yield* consequences;
}

type BowTieSide = NonNullable<Cells['place']>;

const keyOf = ({ register, id }: Link): string => `${register} ${id}`;

function causeElement(
  { link, kind, lets }: Cause,
  causes: readonly Cause[],
  barriers: readonly Barrier[],
): Element {
  const standing = barriers.filter((each) => {
    const against = opposedBy(each.controls, causes).map(keyOf);
    return (
      against.length === 0 || [link, ...throughs(link, causes)].some((own) => against.includes(keyOf(own)))
    );
  });
  const gap =
    barriers.length === 0 || lets.length > 0
      ? undefined
      : standing.length === 0
        ? 'unopposed'
        : standing.some(({ there }) => there)
          ? undefined
          : 'only planned';
  return { key: keyOf(link), cells: { place: 'cause', kind, record: link, against: lets, gap } };
}

/** Returns the vulnerabilities that a threat exploits. */
const throughs = (of: Link, causes: readonly Cause[]): readonly Link[] =>
  causes.filter(({ lets }) => lets.some((each) => keyOf(each) === keyOf(of))).map(({ link }) => link);

function barrierElement(
  barrier: Barrier,
  place: Side | 'between',
  causes: readonly Cause[],
  { asOf }: Pick<Known, 'asOf'>,
): Element {
  const { link, kind, controls, there, state, due } = barrier;
  const serves = kind === 'measure' ? controls : [];
  return {
    key: `${place} ${keyOf(link)}`,
    cells: {
      place,
      kind,
      record: link,
      state,
      there,
      serves: serves.filter((each) => place === 'between' || actsOn(place, each)).map(({ id }) => id),
      treatment: barrier.treatment,
      due,
      late: there && due !== undefined && due < asOf ? daysBetween(due, asOf) : undefined,
      against: place === 'before' ? opposedBy(controls, causes) : [],
      gap: place === 'between' ? 'unsided' : undefined,
    },
  };
}

function eventElement(drawn: Risk, s: Known): Element {
  const { id, fields } = drawn;
  const { method, likelihoodBefore: likelihood, impactBefore: impact, owner } = fields;
  const after = scoreAfter(drawn, s);
  return {
    key: 'event',
    cells: {
      place: 'event',
      record: { register: risk.key, id },
      before: levelOf({ method, likelihood, impact }, s),
      today: levelOf(scoreOf(drawn), s),
      after: levelOf(after, s),
      methodAfter: after.method,
      acceptance: comparisonOf(drawn, s),
      owner,
    },
  };
}

const follows = (kind: NonNullable<Cells['kind']>, key: string, cells: Cells): Element => ({
  key,
  cells: { place: 'consequence', kind, ...cells },
});

function* consequencesOf({ fields }: Risk): Iterable<Element> {
  const { consequence, consequences = [], properties = [], target, objective } = fields;
  if (consequence !== undefined) yield follows('consequence', 'consequence', { says: consequence });
  for (const { of, impact } of consequences)
    yield follows('impact', `impact ${of}`, { consequence: of, impact });
  if (properties.length > 0) yield follows('loss', 'loss', { properties });
  if (target !== undefined) yield follows('target', 'target', { says: target });
  for (const [kind, register, ids] of [
    ['objective', 'objective', [objective ?? []].flat()],
    ['asset', 'asset', fields.assets ?? []],
    ['process', 'process', fields.processes ?? []],
  ] as const)
    for (const id of new Set<string>(ids))
      yield follows(kind, `${register} ${id}`, { record: { register, id } });
}
