import {
  choice,
  date,
  line,
  list,
  number,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import type { Fields, Id } from '#isms/kernel/field-kinds/field.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Row } from '#isms/kernel/declarations/view.ts';
import { approvalInForce } from '../../across/decision.ts';
import { acceptors, riskMethod } from '../../06-planning/risk-method/risk-method.ts';
import { assessmentInvitation } from './assessment-invitation.ts';
import { assessmentRun, stageOf } from './assessment-run.ts';
import { resultReads } from './frozen-results.ts';
import { wholeRunBefore, type Moved, type Movement } from './run-comparison.ts';

/** The registers from which the head of a report is computed. */
export const headReads = [assessmentRun, assessmentInvitation, ...resultReads] as const;
type Sources = (typeof headReads)[number];

const { fields } = assessmentRun;
const invitation = assessmentInvitation.fields;
const risks = (title: string, help: string) => references('risk', { title, help, optional: true });
const count = (title: string, help: string) => number({ title, help, whole: true });

/**
 * The columns at the head of a report, before the results: how the assessment was done and by whom, what it showed, and
 * who approved it.
 */
export const headColumns = {
  run: reference('assessment-run', { title: 'Assessment', help: 'The assessment it reports.' }),
  stage: choice({
    title: 'Stage',
    help: 'How far it has come; until they are frozen, the results are those of today.',
    options: assessmentRun.derived['stage']?.field.options ?? {},
  }),
  reason: fields.reason,
  scope: fields.scope,
  method: fields.method,
  processVersion: fields.processVersion,
  lead: fields.lead,
  from: fields.from,
  to: fields.to,
  frozenOn: fields.frozenOn,
  approvedBy: reference('person', {
    title: 'Approved by',
    help: 'Who approved the results.',
    optional: true,
  }),
  approvedOn: date({ title: 'Approved on', help: 'When they were approved.', optional: true }),
  before: reference('assessment-run', {
    title: 'Compared with',
    help: 'The last assessment over all risks before it.',
    optional: true,
  }),
  risks: count('Risks', 'How many it covers.'),
  rescaled: number({
    title: 'On another scale',
    help: 'How many do not compare, since the scales differ and no table says how.',
    whole: true,
    optional: true,
  }),
  conclusion: fields.conclusion,
  covers: fields.covers,
  criteria: list(
    {
      level: line({ title: 'Level', help: 'What the level is called.' }),
      acceptable: yesNo({ title: 'Acceptable', help: 'Whether a risk of this level may be kept.' }),
      acceptedBy: choice({
        title: 'Accepted by',
        help: 'Who may accept what remains at this level.',
        options: acceptors,
      }),
      risks: count('Risks', 'How many came to this level in this assessment.'),
    },
    {
      title: 'Criteria',
      help: 'The levels of the method, from the highest, and who may accept what remains.',
    },
  ),
  conversion: fields.conversion,
  fresh: risks('New', 'Risks that the assessment before did not have.'),
  higher: risks('Higher', 'Risks whose level rose.'),
  lower: risks('Lower', 'Risks whose level fell.'),
  scaled: risks('By the scale alone', 'Risks whose level is another only because the method is.'),
  gone: risks('Gone', 'Risks that the assessment before had, and that are closed since.'),
  since: risks(
    'Scored since',
    'Risks that were scored again between its end and the day the results were taken down: what is kept is that later score, and it counts at no level above.',
  ),
  leftOut: fields.leftOut,
  participants: fields.participants,
  invitations: list(
    {
      person: invitation.person,
      asks: invitation.asks,
      answer: invitation.answer,
      remark: invitation.remark,
    },
    { title: 'Invitations', help: 'Who was asked for what, and what they answered.', optional: true },
  ),
} satisfies Fields;

/** Returns the head of the report of a run, given the changes since the run before it. */
export function headOf(
  run: Stored<typeof assessmentRun>,
  moved: readonly Moved[],
  s: Reader<Sources>,
): Row<typeof headColumns> {
  const { reason, scope, method, processVersion, lead, from, to, frozenOn } = run.fields;
  const { conclusion, covers, conversion, leftOut, participants } = run.fields;
  const approved = approvalInForce(run, s)?.fields;
  const invitations = s.referring(assessmentInvitation, 'run', run.id);
  const those = (movement: Movement): readonly Id<'risk'>[] =>
    moved.filter((each) => each.movement === movement).map((each) => each.risk);
  return {
    key: run.id,
    cells: {
      run: run.id,
      stage: stageOf(run, s),
      reason,
      scope,
      method,
      processVersion,
      lead,
      from,
      to,
      frozenOn,
      approvedBy: approved?.by,
      approvedOn: approved?.on,
      before: wholeRunBefore(run, s)?.id,
      risks: moved.filter(({ now }) => now).length,
      rescaled: those('rescaled').length || undefined,
      conclusion,
      covers,
      criteria: criteriaOf(run, moved, s),
      conversion,
      fresh: those('new'),
      higher: those('up'),
      lower: those('down'),
      scaled: those('scaled'),
      gone: those('gone'),
      since: moved.filter(({ origin }) => origin === 'after').map((each) => each.risk),
      leftOut,
      participants,
      invitations: invitations.map(({ fields: { person, asks, answer, remark } }) => ({
        person,
        asks,
        answer,
        remark,
      })),
    },
    rests: [run, ...invitations].map(({ register, id }) => ({ register, id })),
  };
}

/** Returns the levels of the method from the highest, each with the number of risks at it. */
const criteriaOf = (run: Stored<typeof assessmentRun>, moved: readonly Moved[], s: Reader<Sources>) =>
  (s.get(riskMethod, run.fields.method)?.fields.levels ?? [])
    .map(({ name, acceptable, acceptedBy }, index) => ({
      level: name,
      acceptable,
      acceptedBy,
      risks: moved.filter(
        ({ now, origin }) =>
          origin !== 'after' &&
          origin !== 'before' &&
          now?.method === run.fields.method &&
          now?.level === index + 1,
      ).length,
    }))
    .toReversed();
