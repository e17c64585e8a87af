import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { measure } from '../measure.ts';
import { nothingToTreat } from '../nothing-to-treat.ts';
import { treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

export const controlsDetermined = rule({
  key: 'controls-determined',
  title: 'Controls are named for every risk that is to be modified',
  answers: citesBoth('6.1.3 b)'),
  mode: 'supported',
  why: 'Nothing but controls changes a risk. They are named as a catalogue calls them, or as what the organisation does of its own; whether they are enough is for somebody to say who knows them.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk, measure, riskMethod],
  empty: missing(
    'No open risk is being treated, and it does not show that none has to be.',
    'Identify the risks and score them, and choose options for those above the acceptance criteria.',
  ),
  emptyIsRight: nothingToTreat,
  findings: {
    none: fails(
      '{record} is to modify a risk and names no control that does.',
      'Name the controls it takes, from any catalogue or of your own.',
    ),
    unlisted: fails(
      '{record} is to modify a risk by {measures}, which serve no control of any catalogue.',
      'Say which controls they carry out, so that they can be compared with Annex A; enter one of your own where none fits.',
    ),
    implied: weakens(
      '{record} names no control, only {measures}; which controls those serve does not show in the plan.',
      'Name the controls as well, so that they can be compared with Annex A and found in the Statement of Applicability.',
    ),
    unchanged: asks(
      '{record} is still to be done, and names only controls and measures that hold the risk down today.',
      'Name what is added, or say in the plan what about them gets better.',
    ),
  },
  *each(record, s, find) {
    const { option, controls = [], measures = [], doneOn } = record.fields;
    if (option !== 'modify') return;
    const named = measures.flatMap((id) => s.get(measure, id) ?? []);
    if (controls.length === 0) {
      const codes = { measures: named.map(({ code }) => code).join(', ') };
      const isServing = named.some((each) => (each.fields.controls ?? []).length > 0);
      if (named.length === 0) yield find.none(record);
      else yield isServing ? find.implied(record, codes) : find.unlisted(record, codes);
      return;
    }
    const today = s.get(risk, record.fields.risk)?.fields;
    const added = [
      ...controls.filter((id) => !(today?.controls ?? []).includes(id)),
      ...named.filter(
        ({ id, fields }) => !(today?.measures ?? []).includes(id) || fields.status !== 'implemented',
      ),
    ];
    if (today && doneOn === undefined && added.length === 0) yield find.unchanged(record);
  },
});
