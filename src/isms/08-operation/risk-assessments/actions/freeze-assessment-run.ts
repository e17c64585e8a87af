import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { date, list, prose } from '#isms/kernel/declarations/fields.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { notAPerson } from '../../../across/settings.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentInvitation } from '../assessment-invitation.ts';
import { assessmentRun, leftOutFields } from '../assessment-run.ts';
import { coveredBy, waitingIn } from '../covered-risks.ts';
import { isScoredIn, statesScope } from '../assessment-scope.ts';
import { resultReads, resultsOf } from '../frozen-results.ts';

const texts = sentences('action.freeze-assessment-run', {
  itsResultsAreFrozen: 'Its results are frozen.',
  itHasNotBegunYet: 'It has not begun yet.',
  itDoesNotSayByWhichMethod: 'It does not say by which method.',
  itDoesNotSayWhichRisksItCovers: 'It does not say which risks it covers.',
  theWorkEndsBeforeItsResultsAreFrozen: 'The work ends before its results are frozen.',
  sayWhatItShowed: 'Say what it showed.',
  itCoversNoOpenRisk: 'It covers no open risk.',
  onlyRisksThatItCovers: 'Only risks that it covers and that are not scored yet can be left out.',
  notScoredInItYet: 'Not scored in it yet: {open}. Score them, or say why they are left out.',
});

// With at most this many risks, a reason for each can be expected; with more, one for all is enough.
const mostSingly = 12;

/** The action that ends an assessment: each risk is kept as it is, and the results no longer change (8.2). */
export const freezeAssessmentRun = action({
  key: 'freeze-assessment-run',
  clause: '8.2',
  title: 'Freeze results',
  consequence:
    'Every open risk it covers is kept with this run as it stands now: owner, scores, level, acceptance, treatment. Whatever happens to the risks later, this stays, and somebody else approves it.',
  settles: ['completion'],
  by: { fields: ['lead'], roles: ['isms-manager'] },
  awaited: (run, s) => waitingIn(run, s).length === 0,
  on: assessmentRun,
  reads: [assessmentInvitation, ...resultReads],
  preview: { view: 'assessment-work-list', subject: 'run' },
  input: {
    conclusion: prose({
      title: 'Conclusion',
      help: 'What it showed: what is new, worse or better, and what follows; needed unless it is on record already.',
      optional: true,
    }),
    to: date({ title: 'Finished on', help: 'The day the work ended; today, if left empty.', optional: true }),
    leftOut: list(leftOutFields, {
      title: 'Left out',
      help: 'Risks that are not scored in it, each with the reason.',
      optional: true,
    }),
    others: prose({
      title: 'Why all others are left out',
      help: 'For risks that are not scored and stand in no line above.',
      optional: true,
    }),
  },
  start: (run, s) => {
    const { conclusion } = run.fields;
    const waiting = waitingIn(run, s);
    return {
      ...(conclusion !== undefined && { conclusion }),
      ...(waiting.length > 0 &&
        waiting.length <= mostSingly && { leftOut: waiting.map(({ id }) => ({ risk: id, reason: '' })) }),
    };
  },
  obstacle: (run, s, actor) => {
    const { results, from, method } = run.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (results !== undefined) return texts.itsResultsAreFrozen;
    if (from === undefined || from > s.asOf) return texts.itHasNotBegunYet;
    if (method === undefined) return texts.itDoesNotSayByWhichMethod;
    return statesScope(run) ? undefined : texts.itDoesNotSayWhichRisksItCovers;
  },
  // Wanted once the work has begun: a person was invited or a risk was scored.
  wantedBy: ({ id, fields: { due } }, s) =>
    s.referring(assessmentInvitation, 'run', id).length + s.referring(risk, 'run', id).length > 0
      ? (due ?? s.asOf)
      : undefined,
  decide: ({ subject: run, input: { to: given, leftOut: named = [], others, ...input }, actor, s }) => {
    const conclusion = input.conclusion ?? run.fields.conclusion;
    const to = given ?? run.fields.to ?? s.asOf;
    const covered = coveredBy(run, s);
    const waiting = covered.filter((each) => !isScoredIn(run, each));
    if (to > s.asOf) return refused(texts.theWorkEndsBeforeItsResultsAreFrozen);
    if (conclusion === undefined) return refused(texts.sayWhatItShowed);
    if (covered.length === 0) return refused(texts.itCoversNoOpenRisk);
    const idle = named.filter(({ risk: id }) => !waiting.some((each) => each.id === id));
    if (idle.length > 0) return refused(texts.onlyRisksThatItCovers);
    const reasons = new Map(named.map(({ risk: id, reason }) => [id, reason]));
    const leftOut = waiting.flatMap(({ id }) => {
      const reason = reasons.get(id) ?? others;
      return reason === undefined ? [] : [{ risk: id, reason }];
    });
    if (leftOut.length < waiting.length) {
      const open = waiting.filter(({ id }) => !leftOut.some((each) => each.risk === id));
      return refused(texts.notScoredInItYet({ open: codesOf(open) }));
    }
    const scored = covered.filter((each) => isScoredIn(run, each));
    return [
      amend(run, {
        to,
        conclusion,
        participants: participantsOf(
          run,
          scored.flatMap(({ fields }) => fields.assessedBy ?? []),
          s,
        ),
        results: resultsOf(run, s),
        leftOut: leftOut.length > 0 ? leftOut : null,
        frozenOn: s.asOf,
        frozenBy: actor.person ?? null,
      }),
    ];
  },
});

const most = 10;
const codesOf = (risks: readonly Stored[]): string => {
  const shown = risks
    .slice(0, most)
    .map(({ code }) => code)
    .join(', ');
  return risks.length > most ? `${shown} and ${risks.length - most} more` : shown;
};

/** Returns the people who were named, accepted an invitation, or scored a risk. */
function participantsOf(
  { id, fields }: Stored<typeof assessmentRun>,
  scorers: readonly Id<'person'>[],
  s: Neighbourhood<typeof assessmentInvitation>,
): readonly Id<'person'>[] {
  const accepted = s
    .referring(assessmentInvitation, 'run', id)
    .filter((each) => each.fields.answer === 'accepted')
    .map((each) => each.fields.person);
  return [...new Set([...(fields.participants ?? []), ...accepted, ...scorers])];
}
