import { missing, fails, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { openRisks } from '../../../06-planning/risk-assessment/open-risks.ts';
import { bandOf, riskMethod } from '../../../06-planning/risk-method/risk-method.ts';
import { risk, scoreOf } from '../../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../../06-planning/risk-treatment/treatment.ts';
import { metric } from '../metric.ts';

type Metric = Stored<typeof metric>;

export const whatIsMeasured = rule({
  key: 'what-is-measured',
  title: 'It is settled what is measured: processes, controls, objectives, and what high risks rest on',
  answers: citesBoth('9.1 a)'),
  mode: 'computed',
  why: 'Metrics are often chosen because the numbers are at hand. An auditor starts from what matters and asks how one would notice that it fails.',
  of: metric,
  only: { status: ['active'] },
  reads: [objective, risk, riskMethod, treatment, measure, catalogueControl],
  empty: missing('Nothing is measured.', 'Begin with the controls that hold down your highest risks.'),
  findings: {
    process: fails(
      'No metric shows how a process works.',
      'Choose a process and measure what its operating criteria ask for.',
    ),
    control: fails(
      'No metric shows whether a control works.',
      'Choose a control that a risk rests on and measure its effect.',
    ),
    aimless: weakens(
      '{record} names no process, control or measure whose working it would show, and no objective uses it.',
      'Name what it tells about, or give it up.',
    ),
    objective: weakens(
      '{record} is pursued, and nothing that is measured shows how far it has come.',
      'Give it a metric, or say in it why none is practicable.',
    ),
    unwatched: weakens(
      '{control} treats {record}, a high risk, and no metric shows whether it works.',
      'Let a metric name the control, or a measure that carries it out.',
    ),
  },
  follows: { unwatched: ['option-chosen.outgrown', 'option-chosen.unacceptable'] },
  *check(s, find) {
    const active = s.all(metric).filter(isActive);
    if (active.length === 0) return;
    const watched = new Set(active.flatMap((each) => controlsShownBy(each, s)));
    const pursued = s.all(objective).filter(({ fields }) => fields.status === 'active');
    const used = new Set(pursued.map(({ fields }) => fields.metric));
    if (!active.some(({ fields }) => isFilled(fields.processes))) yield find.process();
    if (watched.size === 0) yield find.control();
    for (const each of active) {
      const { processes, controls, measures } = each.fields;
      if (![processes, controls, measures].some(isFilled) && !used.has(each.id)) yield find.aimless(each);
    }
    for (const each of pursued) {
      const shown = s.get(metric, each.fields.metric);
      if (!(shown && isActive(shown)) && each.fields.notMeasurable === undefined) yield find.objective(each);
    }
    for (const each of openRisks(s).filter((one) => isHigh(one, s)))
      for (const control of controlsTreating(each, s))
        if (!watched.has(control))
          yield find.unwatched(each, { control: s.get(catalogueControl, control)?.code ?? control });
  },
});

const isActive = ({ retired, fields }: Metric): boolean => !retired && fields.status === 'active';

const isFilled = (values: readonly unknown[] | undefined): boolean => (values ?? []).length > 0;

/** Returns the controls that a metric measures: those it names, and those of the measures it names. */
const controlsShownBy = ({ fields }: Metric, s: Reader<typeof measure>): Id<'catalogue-control'>[] => [
  ...(fields.controls ?? []),
  ...(fields.measures ?? []).flatMap((id) => s.get(measure, id)?.fields.controls ?? []),
];

/** Returns whether a risk is high: its owner alone may not accept it as it is. */
function isHigh(record: Stored<typeof risk>, s: Reader<typeof riskMethod>): boolean {
  const band = bandOf(scoreOf(record), s);
  return band !== undefined && band.acceptedBy !== 'owner';
}

const controlsTreating = (
  { id }: Stored<typeof risk>,
  s: Reader<typeof treatment>,
): ReadonlySet<Id<'catalogue-control'>> =>
  new Set(s.referring(treatment, 'risk', id).flatMap(({ fields }) => fields.controls ?? []));
