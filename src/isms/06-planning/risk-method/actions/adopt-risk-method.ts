import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import { choice, date, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../../across/settings.ts';
import { topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import {
  convertedRisk,
  convertedTreatment,
  risksOn,
  conversionTablesOf,
  treatmentsOn,
} from '../score-conversion.ts';
import { failuresOf } from '../method-faults.ts';
import { carryings, riskMethod } from '../risk-method.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

const texts = sentences('action.adopt-risk-method', {
  itReplacesNoOtherMethod: 'It replaces no other method: approving it is enough.',
  itHasBeenReplacedItself: 'It has been replaced itself.',
  theMethodItReplacesIsNotOnRecord: 'The method it replaces is not on record.',
  sayByWhichDay: 'Say by which day, from today, the risks are scored again.',
  itHasTakenThePlace: 'It has taken the place of {former}.',
  hasBeenReplacedAlready: '{former} has been replaced already.',
  itCannotBeAdoptedAsItStands: 'It cannot be adopted as it stands: {failures}.',
  acceptanceCriteriaAreApprovedByTopManagement: 'Acceptance criteria are approved by top management{names}.',
  doesNotSayYetWhatTheStepsOfBecome: '{subject} does not say yet what the steps of {former} become.',
});

/** Top management replaces a method with another, and decides what happens to existing scores (6.1.2 a, b). */
export const adoptRiskMethod = action({
  key: 'adopt-risk-method',
  clause: '6.1.2',
  title: 'Adopt in its place',
  consequence:
    'The method counts as approved as it is, and the one it replaces as replaced. What becomes of the open risks is done at once. Where scores are translated, decisions in force about these risks and their treatments are void, also where the level stays as it was: they were taken by other criteria, and are taken again by these.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  // A draft without conversion tables is still being written.
  awaited: (method) => conversionTablesOf(method) !== undefined,
  on: riskMethod,
  reads: [risk, treatment, decision, person, organisation],
  preview: { view: 'method-change', subject: 'to' },
  input: {
    how: choice({
      title: 'Open risks',
      help: 'What becomes of their scores and those of their treatments: translated by the tables of this method, or left on the old scale.',
      options: carryings,
    }),
    rescoreBy: date({
      title: 'To be scored again by',
      help: 'For scores that are not translated: by when the risks are scored on the new scales.',
      optional: true,
    }),
    reason: prose({
      title: 'Reason',
      help: 'Why these criteria suit the organisation better.',
      optional: true,
    }),
  },
  obstacle: (method, s, actor) => {
    const former = s.get(riskMethod, method.fields.replaces);
    if (notAPerson(actor)) return notAPerson(actor);
    if (!former) return texts.itReplacesNoOtherMethod;
    if (method.fields.adoptedOn !== undefined) return texts.itHasTakenThePlace({ former: former.code });
    if (method.fields.replaced) return texts.itHasBeenReplacedItself;
    if (former.fields.replaced) return texts.hasBeenReplacedAlready({ former: former.code });
    const failures = failuresOf(method);
    if (failures.length > 0) return texts.itCannotBeAdoptedAsItStands({ failures: failures.join('; ') });
    return isTopManagement(actor.person, s)
      ? undefined
      : texts.acceptanceCriteriaAreApprovedByTopManagement({ names: topManagementNames(s) });
  },
  decide: ({ subject, input: { how, rescoreBy, reason }, actor, s }) => {
    const former = s.get(riskMethod, subject.fields.replaces);
    const tables = how === 'mapped' ? conversionTablesOf(subject) : undefined;
    if (!former) return refused(texts.theMethodItReplacesIsNotOnRecord);
    if (how === 'mapped' && !tables)
      return refused(texts.doesNotSayYetWhatTheStepsOfBecome({ subject: subject.code, former: former.code }));
    if (how === 'again' && (rescoreBy === undefined || rescoreBy < s.asOf))
      return refused(texts.sayByWhichDay);
    const risks = tables ? risksOn(former.id, s) : [];
    const adopted = { adoptedOn: s.asOf };
    const approved = {
      ...subject,
      version: subject.version + 1,
      fields: { ...subject.fields, ...adopted },
    };
    return [
      amend(subject, adopted),
      amend(former, {
        replaced: true,
        replacedOn: s.asOf,
        carriedOver: how,
        rescoreBy: how === 'again' ? (rescoreBy ?? null) : null,
      }),
      ...(tables
        ? risks.flatMap((each) => [
            amend(each, convertedRisk(each, tables)),
            ...treatmentsOn(former.id, each, s).map((plan) => amend(plan, convertedTreatment(plan, tables))),
          ])
        : []),
      ...decide(
        [approved],
        {
          act: 'Adopt in its place',
          kind: 'approval',
          role: topManagementRole,
          ...(reason !== undefined && { reason }),
        },
        actor,
        s,
      ),
    ];
  },
});
