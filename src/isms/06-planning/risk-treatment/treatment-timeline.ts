import { choice, date, line, link, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { action } from '../../across/action.ts';
import { workStartOf } from '../../across/work-start.ts';
import { decision } from '../../across/decision.ts';
import { firstApprovals } from '../../across/first-approvals.ts';
import { organisation } from '../../across/organisation.ts';
import { personName } from '../../07-support/people/person-names.ts';
import { person } from '../../07-support/people/person.ts';
import { acceptanceGiven } from './risk-acceptance.ts';
import { treatmentActions } from './treatment-actions.ts';
import { levelStep } from '../risk-method/method-steps.ts';
import { openRisks } from '../risk-assessment/open-risks.ts';
import { treatedBy } from './planned-treatments.ts';
import { levelOf, riskMethod } from '../risk-method/risk-method.ts';
import { risk, scoreOf } from '../risk-assessment/risk.ts';
import { askedOfTreatments, treatmentStages, standingOfTreatment } from './treatment-standing.ts';
import { isCarriedOut, treatment } from './treatment.ts';

const { status, due, doneOn, moves } = action.fields;
const states: typeof treatmentStages & typeof status.options = { ...treatmentStages, ...status.options };

/** The treatments of open risks as bars along the days: planned and actual. */
export const treatmentTimeline = view({
  key: 'treatment-timeline',
  clause: '6.1.3',
  title: 'Treatment timeline',
  synonyms: ['Gantt chart'],
  purpose:
    'When each treatment began and is to be done, with the actions it consists of, what is late, how often its day was moved, and when what was accepted comes back.',
  nothing:
    'No open risk is being treated. Each treatment that is planned appears here with the day it is due.',
  reads: [treatment, risk, riskMethod, action, decision, organisation, person],
  parameters: {
    by: choice({
      title: 'Grouped by',
      help: 'What the rows of a group have in common.',
      options: { owner: 'Action owner', level: 'Level today' },
      default: 'owner',
    }),
    ...askedOfTreatments,
    open: yesNo({
      title: 'Not done only',
      help: 'Only what is still to be carried out.',
      default: false,
    }),
  },
  columns: {
    record: link({ title: 'What', help: 'The treatment, or an action it consists of.' }),
    under: line({ title: 'Belongs to', help: 'The treatment it is part of, by its code.', optional: true }),
    risk: reference('risk', { title: 'Risk', help: 'The risk that is treated.' }),
    riskMethod: reference('risk-method', {
      title: 'Scored with',
      help: 'The method the risk is scored with.',
    }),
    level: levelStep('riskMethod', {
      title: 'Level today',
      help: 'How high the risk is with what works today.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it is done.',
      optional: true,
    }),
    state: choice({
      title: 'State',
      help: 'How far it has come.',
      options: states,
    }),
    from: date({ title: 'From', help: 'When it was first approved or, before that, put on record.' }),
    due,
    doneOn,
    moves,
    acceptedUntil: date({
      title: 'Accepted until',
      help: 'The last day on which the acceptance of what remains counts.',
      optional: true,
    }),
  },
  presentation: {
    as: 'timeline',
    record: 'record',
    under: 'under',
    from: 'from',
    to: 'due',
    done: 'doneOn',
    who: 'owner',
    state: 'state',
    level: 'level',
    moves: 'moves',
    marks: ['acceptedUntil'],
    by: 'by',
  },
  rows({ s }, { by, owner, riskOwner, open }) {
    const approvals = firstApprovals(s);
    const found = openRisks(s)
      .filter(({ fields }) => riskOwner === undefined || fields.owner === riskOwner)
      .flatMap((one) => s.referring(treatment, 'risk', one.id).map((plan) => ({ one, plan })))
      .filter(({ plan }) => owner === undefined || plan.fields.owner === owner)
      .filter(({ plan }) => !open || !isCarriedOut(plan))
      .map(({ one, plan }) => ({
        one,
        plan,
        level: levelOf(scoreOf(one), s),
        rest: isCarriedOut(plan) ? 1 : 0,
      }));
    // Owners with open treatments come before those whose treatments are all carried out.
    const busy = new Set(found.filter(({ rest }) => rest === 0).map(({ plan }) => plan.fields.owner));
    const idle = (who: (typeof found)[number]): number => (busy.has(who.plan.fields.owner) ? 0 : 1);
    const treated = found.toSorted((a, b) => {
      const first =
        by === 'level'
          ? (b.level ?? 0) - (a.level ?? 0)
          : idle(a) - idle(b) ||
            personName(a.plan.fields.owner, s).localeCompare(personName(b.plan.fields.owner, s));
      return first || a.rest - b.rest || compareDays(a.plan.fields, b.plan.fields);
    });
    return treated.flatMap(({ one, plan, level }) => {
      const { id, code, fields } = plan;
      const about = { risk: one.id, riskMethod: one.fields.method, level };
      const own = { register: treatment.key, id };
      const rests = [{ register: risk.key, id: one.id }, own];
      const whole = {
        ...about,
        record: own,
        owner: fields.owner,
        state: standingOfTreatment(plan, one, s).stage,
        from: workStartOf(plan, approvals.get(id), fields.doneOn),
        due: fields.option === 'retain' ? undefined : fields.due,
        doneOn: fields.doneOn,
        moves: plan.fields.moves,
        acceptedUntil: acceptanceGiven(treatedBy(plan, one, s), s)?.fields.until,
      };
      const parts = treatmentActions(plan, s).filter((each) => each.fields.status !== 'dropped');
      return [
        { key: code, cells: whole, rests },
        ...parts.map((each) => {
          const link = { register: action.key, id: each.id };
          const { owner, status, due, doneOn, moves } = each.fields;
          const from = workStartOf(each, undefined, doneOn);
          return {
            key: `${code} ${each.code}`,
            cells: { ...about, record: link, under: code, owner, state: status, from, due, doneOn, moves },
            rests: [...rests, link],
          };
        }),
      ];
    });
  },
});

interface Due {
  readonly due?: string | undefined;
}

/** Compares due days. Those without a day come last. */
const compareDays = (a: Due, b: Due): number => (a.due ?? '9999').localeCompare(b.due ?? '9999');
