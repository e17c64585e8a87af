import { sentences } from '../../../kernel/values/sentence.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { action } from '../../../across/action.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import {
  applicability,
  implementationOf,
  measuresFor,
} from '../../statement-of-applicability/applicability.ts';
import { implementationStates, measure } from '../measure.ts';
import { treatsOpenRisk } from '../../risk-assessment/open-risks.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../treatment.ts';

const texts = sentences('controls-planned', {
  hasNoMeasure: 'has no measure',
});

const planned = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `For each control of ${edition} that is needed and not in place it is planned who does what until when`,
    mode: 'computed',
    why: 'The treatment plan and the Statement of Applicability are two sides of one thing: what the one calls planned, the other says how and by when.',
    of: applicability,
    only: ({ fields: { applicable, control } }, s) =>
      applicable === 'yes' && s.get(catalogueControl, control)?.fields.catalogue === edition,
    reads: [catalogueControl, measure, treatment, risk, action, person],
    empty: {
      credible: 'Which controls are needed is asked for with the Statement of Applicability.',
    },
    findings: {
      unplanned: fails(
        '{control} is needed and {state}, and no plan says who brings it about until when.',
        'Plan it: a treatment or an action with an owner and a day, or a measure with both.',
      ),
    },
    follows: { unplanned: ['controls-listed-2022.differs', 'controls-listed-2013.differs'] },
    *each(record, s, find) {
      const state = implementationOf(record, s);
      if (state === 'implemented') return;
      const { control } = record.fields;
      const measures = measuresFor(record, s).filter(({ fields }) => fields.status !== 'implemented');
      const isPlanned =
        (measures.length > 0 && measures.every((each) => isUnderWay(each, s))) ||
        s.referring(treatment, 'controls', control).some((each) => treatsOpenRisk(each, s) && isOn(each, s));
      if (isPlanned) return;
      yield find.unplanned(record, {
        control: s.get(catalogueControl, control)?.fields.ref ?? control,
        state: state === 'no measure' ? texts.hasNoMeasure : implementationStates[state].toLowerCase(),
      });
    },
  });

type Reading = Neighbourhood<typeof action | typeof treatment | typeof risk | typeof person>;
type Timed = Stored<typeof action> | Stored<typeof treatment> | Stored<typeof measure>;

/** Checks whether a measure that is not in place yet has an owner and a day, or a treatment or action that has both. */
const isUnderWay = (each: Stored<typeof measure>, s: Reading): boolean =>
  isTimed(each, s) ||
  s.referring(treatment, 'measures', each.id).some((plan) => treatsOpenRisk(plan, s) && isOn(plan, s)) ||
  s.referring(action, 'serves', each.id).some((one) => one.fields.status !== 'dropped' && isOn(one, s));

const isOn = (each: Stored<typeof action> | Stored<typeof treatment>, s: Reading): boolean =>
  each.fields.doneOn === undefined && isTimed(each, s);

const isTimed = ({ fields: { owner, due } }: Timed, s: Reading): boolean =>
  due !== undefined && activePerson(owner, s) !== undefined;

export const controlsPlanned2022 = planned('2022', {
  key: 'controls-planned-2022',
  answers: cites({ '2022': ['6.1.3 e)'] }),
});

export const controlsPlanned2013 = planned('2013', {
  key: 'controls-planned-2013',
  answers: cites({ '2013': ['6.1.3 e)'] }),
});
